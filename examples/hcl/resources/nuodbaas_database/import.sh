# <organization>/<project>/<database>
terraform import nuodbaas_database.demo acme/messaging/demo
