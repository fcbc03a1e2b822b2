"""Numbers of persons that no paper prints."""
