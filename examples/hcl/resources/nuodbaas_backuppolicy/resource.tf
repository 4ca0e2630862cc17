# A backup of every database of a project once a day; all of them are kept
resource "nuodbaas_backuppolicy" "daily" {
  organization = "acme"
  name         = "daily"
  frequency    = "@daily"
  selector = {
    scope = "acme/messaging"
  }
}

# A backup at half past each hour of the databases that are labelled for it
resource "nuodbaas_backuppolicy" "messaging" {
  organization = "acme"
  name         = "messaging"
  labels = {
    purpose = "recovery"
  }
  frequency = "30 * * * *"
  selector = {
    scope = "acme/messaging"
    slas  = ["prod"]
    tiers = ["n0.small", "n1.small"]
    labels = {
      rpo = "1h"
    }
  }
  retention = {
    hourly  = 24
    daily   = 7
    weekly  = 4
    monthly = 12
    yearly  = 3
    settings = {
      day_of_week             = "Saturday"
      month                   = "April"
      promote_latest_to_daily = true
    }
  }
  suspended = false
  properties = {
    propagate_policy_labels   = true
    propagate_database_labels = false
  }
}
