terraform {
  required_version = ">= 1.11"
  required_providers {
    kubernetes = {
      source  = "hashicorp/kubernetes"
      version = "2.38.0"
    }
    nuodbaas = {
      source  = "nuodb/nuodbaas"
      version = ">= 2.0.0, < 3.0.0"
    }
  }
}

# Which cluster comes from KUBE_CONFIG_PATH, and which control plane from NUODB_CP_URL_BASE.
provider "kubernetes" {}
provider "nuodbaas" {}

variable "namespace" {
  type        = string
  description = "Where the database is."
  default     = "databases"
}

variable "registry_namespace" {
  type        = string
  description = "Where the control plane looks backup handles up."
  default     = "nuodb-cp-system"
}

variable "release" {
  type        = string
  description = "What the backup is taken before. Another one takes another backup."
  default     = "1.4.0"
}

variable "dba_password" {
  type        = string
  description = "The password of the DBA user, which neither state nor plan keeps."
  sensitive   = true
  ephemeral   = true
}

# --- What would be cut now: only looked at for a new cut.

data "kubernetes_resources" "storage_managers" {
  api_version    = "v1"
  kind           = "Pod"
  namespace      = var.namespace
  label_selector = "group=nuodb,domain=acme-messaging,database=demo,component=sm,role=nohotcopy"
}

data "kubernetes_resources" "claims" {
  api_version    = "v1"
  kind           = "PersistentVolumeClaim"
  namespace      = var.namespace
  label_selector = "group=nuodb,domain=acme-messaging,database=demo"
}

locals {
  # By keys that sort as the ordinals do: as text, 10 comes before 2.
  ready = {
    for pod in data.kubernetes_resources.storage_managers.objects :
    format("%012d/%s", tonumber(regex("-([0-9]+)$", pod.metadata.name)[0]), pod.metadata.name) => pod.metadata.name
    if can(regex("-[0-9]+$", pod.metadata.name)) &&
    try(pod.metadata.deletionTimestamp, null) == null &&
    try(anytrue([for it in pod.status.conditions : it.type == "Ready" && it.status == "True"]), false)
  }
  chosen        = try(values(local.ready)[0], null)
  stateful_sets = distinct([for name in values(local.ready) : regex("^(.+)-[0-9]+$", name)[0]])
  archive       = "archive-volume-${local.chosen == null ? "-" : local.chosen}"
  journal       = "journal-volume-${local.chosen == null ? "-" : local.chosen}"
  claims        = { for claim in data.kubernetes_resources.claims.objects : claim.metadata.name => claim }
  partitioned   = [for name, claim in local.claims : name if try(claim.metadata.labels["storage-group"], null) != null]

  refusal = (
    local.chosen == null ? "No storage manager is ready." :
    length(local.stateful_sets) > 1 ? "Several StatefulSets have ready storage managers: ${join(", ", local.stateful_sets)}." :
    length(local.partitioned) > 0 ? "Tables are partitioned over storage groups: ${join(", ", local.partitioned)}." :
    !contains(keys(local.claims), local.archive) ? "There is no PersistentVolumeClaim ${local.archive}." :
    contains(keys(local.claims), local.journal) ? "The journal is on a volume of its own, ${local.journal}." :
    null
  )

  name   = formatdate("YYYYMMDDhhmmss", plantimestamp())
  handle = "acme-messaging-demo-${local.name}"
}

# --- The decision, which stays as it is: a later plan changes nothing, whatever became of the storage manager.

resource "terraform_data" "cut" {
  input = {
    name            = local.name
    handle          = local.handle
    label           = length(local.handle) <= 63 ? local.handle : "${substr(local.handle, 0, 52)}-${substr(sha256(local.handle), 0, 10)}"
    time            = plantimestamp()
    namespace       = var.namespace
    storage_manager = local.chosen
    archive = {
      claim = local.archive
      size  = try(local.claims[local.archive].status.capacity.storage, null)
    }
    database = {
      organization = "acme"
      project      = "messaging"
      name         = "demo"
      tier         = "n0.small"
      properties   = { productVersion = "6.0.2" }
    }
    refusal = local.refusal
  }
  triggers_replace = {
    triggers = { release = var.release }
    password = "1"
  }

  lifecycle {
    ignore_changes = [input]

    # Not a precondition, which would be in the way of every plan after the database is stopped.
    postcondition {
      condition     = self.input.refusal == null
      error_message = self.input.refusal == null ? "No refusal." : self.input.refusal
    }
  }
}

# --- The cut.

data "kubernetes_resources" "found" {
  api_version    = "snapshot.storage.k8s.io/v1"
  kind           = "VolumeSnapshot"
  namespace      = terraform_data.cut.input.namespace
  label_selector = "backup.cp.nuodb.com/backup-id=${terraform_data.cut.input.label}"
}

data "kubernetes_resources" "storage_manager_at_cut" {
  api_version    = "v1"
  kind           = "Pod"
  namespace      = terraform_data.cut.input.namespace
  field_selector = "metadata.name=${terraform_data.cut.input.storage_manager}"
}

locals {
  snapshot = "${terraform_data.cut.input.handle}-archive"
  found    = { for it in data.kubernetes_resources.found.objects : it.metadata.name => it }
}

resource "kubernetes_manifest" "archive" {
  manifest = {
    apiVersion = "snapshot.storage.k8s.io/v1"
    kind       = "VolumeSnapshot"
    metadata = {
      name      = local.snapshot
      namespace = terraform_data.cut.input.namespace
      labels    = { "backup.cp.nuodb.com/backup-id" = terraform_data.cut.input.label }
    }
    spec = {
      source = { persistentVolumeClaimName = terraform_data.cut.input.archive.claim }
    }
  }
  wait {
    fields = { "status.readyToUse" = "true" }
  }
  timeouts {
    create = "2h"
  }

  lifecycle {
    # Under the same name the API server refuses another one, so what was cut is not cut again.
    create_before_destroy = true
    ignore_changes        = [wait, timeouts]

    precondition {
      condition = contains(keys(local.found), local.snapshot) ? true : (
        terraform_data.cut.input.time == plantimestamp() ?
        timecmp(timestamp(), timeadd(terraform_data.cut.input.time, "10m")) <= 0 : false
      )
      error_message = "${local.snapshot} would be cut later than its name says: apply with -replace=terraform_data.cut."
    }
    precondition {
      condition = contains(keys(local.found), local.snapshot) ? true : anytrue([
        for pod in data.kubernetes_resources.storage_manager_at_cut.objects :
        try(pod.metadata.deletionTimestamp, null) == null &&
        try(anytrue([for it in pod.status.conditions : it.type == "Ready" && it.status == "True"]), false)
      ])
      error_message = "The storage manager is not ready any more: apply with -replace=terraform_data.cut."
    }
    precondition {
      condition     = contains(keys(local.found), local.snapshot) ? try(local.found[local.snapshot].status.readyToUse, false) == true : true
      error_message = "${local.snapshot} is not ready yet. Once it is: terraform untaint kubernetes_manifest.archive."
    }
  }
}

data "kubernetes_resource" "snapshot" {
  api_version = "snapshot.storage.k8s.io/v1"
  kind        = "VolumeSnapshot"
  metadata {
    name      = local.snapshot
    namespace = terraform_data.cut.input.namespace
  }
  depends_on = [kubernetes_manifest.archive]

  lifecycle {
    postcondition {
      condition = try(
        timecmp(self.object.status.creationTime, timeadd(terraform_data.cut.input.time, "15m")) <= 0 &&
        timecmp(self.object.status.creationTime, timeadd(terraform_data.cut.input.time, "-5m")) >= 0,
        false
      )
      error_message = "The volume was not cut when the backup's name says: apply with -replace=terraform_data.cut."
    }
  }
}

data "kubernetes_resource" "content" {
  api_version = "snapshot.storage.k8s.io/v1"
  kind        = "VolumeSnapshotContent"
  metadata {
    name = data.kubernetes_resource.snapshot.object.status.boundVolumeSnapshotContentName
  }
}

# --- The registry Secret, of format v1. It is written once.

resource "kubernetes_secret_v1" "registry" {
  metadata {
    name      = "cp.nuodb.com.backup.${terraform_data.cut.input.handle}"
    namespace = var.registry_namespace
    labels = {
      "backup.cp.nuodb.com/backup-id"           = terraform_data.cut.input.label
      "cdktf-provider-nuodbaas/registry-format" = "v1"
    }
  }
  immutable               = true
  binary_data_wo_revision = 1
  binary_data_wo = {
    format       = base64encode("cdktf-provider-nuodbaas/v1")
    database     = base64encode(jsonencode(terraform_data.cut.input.database))
    dba-password = base64encode(var.dba_password)
    volume-snapshots = base64encode(jsonencode([{
      role       = "archive"
      name       = local.snapshot
      handle     = data.kubernetes_resource.content.object.status.snapshotHandle
      claim      = terraform_data.cut.input.archive.claim
      namespace  = terraform_data.cut.input.namespace
      driver     = data.kubernetes_resource.content.object.spec.driver
      volumeMode = data.kubernetes_resource.content.object.spec.sourceVolumeMode
    }]))
    persistent-volume-claims = base64encode(jsonencode([{
      role = "archive"
      name = terraform_data.cut.input.archive.claim
      size = terraform_data.cut.input.archive.size
    }]))
    status = base64encode(jsonencode({
      state                  = "Succeeded"
      creationTime           = data.kubernetes_resource.snapshot.object.status.creationTime
      databaseProductVersion = terraform_data.cut.input.database.properties.productVersion
    }))
  }

  lifecycle {
    create_before_destroy = true
    ignore_changes        = [metadata[0].labels]

    postcondition {
      condition     = try(self.metadata[0].labels["cdktf-provider-nuodbaas/registry-format"], null) == "v1"
      error_message = "The Secret ${self.metadata[0].name} is somebody else's, and left alone."
    }
  }
}

# --- The registration, and what stands for the whole: whatever would destroy some of it would destroy this too.

resource "nuodbaas_backup" "backup" {
  organization    = "acme"
  project         = "messaging"
  database        = "demo"
  name            = terraform_data.cut.input.name
  deletion_policy = "retain"
  registry_format = "cdktf-provider-nuodbaas/v1"
  import_source = {
    backup_handle = terraform_data.cut.input.handle
    backup_plugin = "embedded.cp.nuodb.com"
  }
  depends_on = [kubernetes_secret_v1.registry]

  lifecycle {
    create_before_destroy = true
    ignore_changes        = [name, import_source]
    replace_triggered_by  = [terraform_data.cut]
  }
}

resource "terraform_data" "retained" {
  input      = { handle = terraform_data.cut.input.handle }
  depends_on = [kubernetes_secret_v1.registry, nuodbaas_backup.backup]

  lifecycle {
    create_before_destroy = true
    prevent_destroy       = true
    replace_triggered_by  = [terraform_data.cut]
  }
}

output "name" {
  value = "${nuodbaas_backup.backup.organization}/${nuodbaas_backup.backup.project}/${nuodbaas_backup.backup.database}/${nuodbaas_backup.backup.name}"
}

output "storage_manager" {
  value = terraform_data.cut.input.storage_manager
}

output "taken_at" {
  value = nuodbaas_backup.backup.status.creation_time
}
