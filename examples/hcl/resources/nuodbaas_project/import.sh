# <organization>/<project>
terraform import nuodbaas_project.messaging acme/messaging
