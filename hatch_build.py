"""Compile the catalogue into one JSON file when a wheel is built."""

import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileData(BuildHookInterface[Any]):
    """Check and compile `data/`; a wheel with wrong data is not built."""

    folder = ""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add the compiled catalogue to the wheel; an editable install reads `data/` itself."""
        if version == "editable":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root / "src"))
        from mlpath.catalog.compiled import compile_roots  # the checkout's own code
        from mlpath.engine.derived import derived

        self.folder = tempfile.mkdtemp()
        out = Path(self.folder) / "_catalog.json"
        out.write_bytes(compile_roots([root / "data"], derived))
        build_data["force_include"][str(out)] = "mlpath/data/_catalog.json"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove the temporary file."""
        del version, build_data, artifact_path
        if self.folder:
            shutil.rmtree(self.folder, ignore_errors=True)
