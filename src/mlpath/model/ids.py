"""Names of things: stable kebab-case identifiers, one type a kind."""

from __future__ import annotations

from typing import NewType

SkillId = NewType("SkillId", str)
DomainId = NewType("DomainId", str)
SubjectId = NewType("SubjectId", str)
GroupId = NewType("GroupId", str)
AreaId = NewType("AreaId", str)
RoleId = NewType("RoleId", str)
BackgroundId = NewType("BackgroundId", str)
BridgeId = NewType("BridgeId", str)
CountryId = NewType("CountryId", str)
CallId = NewType("CallId", str)
ResourceId = NewType("ResourceId", str)
ProjectId = NewType("ProjectId", str)
ThemeId = NewType("ThemeId", str)
ModuleId = NewType("ModuleId", str)
DatasetId = NewType("DatasetId", str)
ItemId = NewType("ItemId", str)
TopicId = NewType("TopicId", str)
CertificationId = NewType("CertificationId", str)
TraitId = NewType("TraitId", str)
SourceId = NewType("SourceId", str)
