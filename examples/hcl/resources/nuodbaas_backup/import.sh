# <organization>/<project>/<database>/<backup>
terraform import nuodbaas_backup.golden acme/messaging/demo/golden
