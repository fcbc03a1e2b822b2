"""Speed and accuracy, measured apart from the tests."""
