# <organization>/<policy>
terraform import nuodbaas_backuppolicy.messaging acme/messaging
