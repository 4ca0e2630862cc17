terraform {
  required_providers {
    nuodbaas = {
      source  = "nuodb/nuodbaas"
      version = ">= 2.0.0, < 3.0.0"
    }
  }
}

# Where the control plane is, and who asks, comes from NUODB_CP_URL_BASE, NUODB_CP_USER and NUODB_CP_PASSWORD.
provider "nuodbaas" {}

resource "nuodbaas_backuppolicy" "nightly" {
  organization = "acme"
  name         = "nightly"
  frequency    = "0 2 * * *"
  selector = {
    scope  = "acme/messaging"
    labels = { rpo = "1d" }
  }
  retention = {
    daily   = 7
    weekly  = 4
    monthly = 6
  }
}

data "nuodbaas_latest_backup" "demo" {
  organization = "acme"
  project      = "messaging"
  database     = "demo"
  if_none      = "null"
}

# Holds the backup that was the latest when the clone was made: later ones leave the clone alone
resource "terraform_data" "playground_source" {
  input = {
    backup = data.nuodbaas_latest_backup.demo.full_name
  }
  # A change destroys the clone, and makes another from the latest backup by then
  triggers_replace = { sprint = "42" }

  lifecycle {
    ignore_changes = [input]

    postcondition {
      condition     = self.input.backup != null
      error_message = "Database acme/messaging/demo has no backup to make a clone from. Take one first."
    }
  }
}

resource "nuodbaas_database" "playground" {
  organization = "acme"
  project      = "messaging"
  name         = "playground"
  restore_from = {
    backup = terraform_data.playground_source.input.backup
  }
  timeouts = {
    create = "2h"
  }

  lifecycle {
    replace_triggered_by = [terraform_data.playground_source]
  }
}

output "next_backup" {
  value = nuodbaas_backuppolicy.nightly.status.next_schedule_time
}

output "cloned_from" {
  value = terraform_data.playground_source.input.backup
}
