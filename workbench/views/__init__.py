"""Frames to what is drawn: payloads and figures; counting apart from drawing."""
