# <organization>/<project>/<database>
# The server never tells the password: leave dba_password out of the configuration, or add it to ignore_changes
terraform import nuodbaas_database.demo acme/messaging/demo
