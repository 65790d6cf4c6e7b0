"""The full screen: what somebody may turn, what is shown then, and a thin app around both."""
