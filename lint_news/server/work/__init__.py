"""What runs in a worker process: a request is read, its text checked, the answer written."""
