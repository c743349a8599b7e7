"""A drawn human figure, posed by joint angles."""
