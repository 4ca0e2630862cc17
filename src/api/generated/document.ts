// Made from src/api/openapi.yaml by `npm run generate`. Do not edit.
export const document = {
  "openapi": "3.0.3",
  "info": {
    "title": "NuoDB DBaaS Control Plane, the part that backups need",
    "version": "2.8.0",
    "description": "The paths of the NuoDB DBaaS REST API that this project speaks and serves, described in its own words.\nTypes (src/api/generated/types.ts), the validation of requests and the answer of GET /openapi are made from this\nfile by `npm run generate`. Patterns are anchored: they always match the whole string.\n\nEvery answer of this project's control plane has the header `nuodbaas-registry-formats`: the formats of registry\nentries that it reads, separated by commas, such as `cdktf-provider-nuodbaas/v1`. A server without it reads entries\nthat NuoDB's operator wrote. Which backups a handle can name is thus known before one is imported.\n"
  },
  "security": [
    {
      "basicAuth": []
    },
    {
      "bearerAuth": []
    }
  ],
  "paths": {
    "/healthz": {
      "get": {
        "operationId": "getHealth",
        "summary": "Tell whether the server can serve requests",
        "security": [],
        "responses": {
          "204": {
            "description": "The server is healthy"
          },
          "503": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/openapi": {
      "get": {
        "operationId": "getOpenApi",
        "summary": "Return this document as JSON",
        "security": [],
        "responses": {
          "200": {
            "description": "The API description",
            "content": {
              "application/json": {
                "schema": {
                  "type": "object"
                }
              }
            }
          }
        }
      }
    },
    "/login": {
      "post": {
        "operationId": "login",
        "summary": "Exchange basic credentials, or a token that is still valid, for a token",
        "requestBody": {
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/LoginRequest"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The token and when it expires",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/LoginResponse"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/projects": {
      "get": {
        "operationId": "listProjects",
        "summary": "List all projects",
        "parameters": [
          {
            "$ref": "#/components/parameters/offset"
          },
          {
            "$ref": "#/components/parameters/cursor"
          },
          {
            "$ref": "#/components/parameters/limit"
          },
          {
            "$ref": "#/components/parameters/expand"
          },
          {
            "$ref": "#/components/parameters/labelFilter"
          },
          {
            "$ref": "#/components/parameters/fieldFilter"
          },
          {
            "$ref": "#/components/parameters/listAccessible"
          }
        ],
        "responses": {
          "200": {
            "$ref": "#/components/responses/ItemList"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/projects/{organization}": {
      "parameters": [
        {
          "$ref": "#/components/parameters/organization"
        }
      ],
      "get": {
        "operationId": "listOrganizationProjects",
        "summary": "List the projects of an organization",
        "parameters": [
          {
            "$ref": "#/components/parameters/offset"
          },
          {
            "$ref": "#/components/parameters/cursor"
          },
          {
            "$ref": "#/components/parameters/limit"
          },
          {
            "$ref": "#/components/parameters/expand"
          },
          {
            "$ref": "#/components/parameters/labelFilter"
          },
          {
            "$ref": "#/components/parameters/fieldFilter"
          },
          {
            "$ref": "#/components/parameters/listAccessible"
          }
        ],
        "responses": {
          "200": {
            "$ref": "#/components/responses/ItemList"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/projects/{organization}/{project}": {
      "parameters": [
        {
          "$ref": "#/components/parameters/organization"
        },
        {
          "$ref": "#/components/parameters/project"
        }
      ],
      "get": {
        "operationId": "getProject",
        "summary": "Return a project",
        "responses": {
          "200": {
            "$ref": "#/components/responses/Project"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      },
      "put": {
        "operationId": "createOrUpdateProject",
        "summary": "Create a project or, with a resource version, update it",
        "requestBody": {
          "$ref": "#/components/requestBodies/Project"
        },
        "responses": {
          "200": {
            "$ref": "#/components/responses/Project"
          },
          "201": {
            "$ref": "#/components/responses/Project"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      },
      "delete": {
        "operationId": "deleteProject",
        "summary": "Delete a project that has no databases",
        "parameters": [
          {
            "$ref": "#/components/parameters/timeoutSeconds"
          }
        ],
        "responses": {
          "204": {
            "description": "The deletion was accepted",
            "or finished within timeoutSeconds": null
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/databases": {
      "get": {
        "operationId": "listDatabases",
        "summary": "List all databases",
        "parameters": [
          {
            "$ref": "#/components/parameters/offset"
          },
          {
            "$ref": "#/components/parameters/cursor"
          },
          {
            "$ref": "#/components/parameters/limit"
          },
          {
            "$ref": "#/components/parameters/expand"
          },
          {
            "$ref": "#/components/parameters/labelFilter"
          },
          {
            "$ref": "#/components/parameters/fieldFilter"
          },
          {
            "$ref": "#/components/parameters/listAccessible"
          }
        ],
        "responses": {
          "200": {
            "$ref": "#/components/responses/ItemList"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/databases/{organization}": {
      "parameters": [
        {
          "$ref": "#/components/parameters/organization"
        }
      ],
      "get": {
        "operationId": "listOrganizationDatabases",
        "summary": "List the databases of an organization",
        "parameters": [
          {
            "$ref": "#/components/parameters/offset"
          },
          {
            "$ref": "#/components/parameters/cursor"
          },
          {
            "$ref": "#/components/parameters/limit"
          },
          {
            "$ref": "#/components/parameters/expand"
          },
          {
            "$ref": "#/components/parameters/labelFilter"
          },
          {
            "$ref": "#/components/parameters/fieldFilter"
          },
          {
            "$ref": "#/components/parameters/listAccessible"
          }
        ],
        "responses": {
          "200": {
            "$ref": "#/components/responses/ItemList"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/databases/{organization}/{project}": {
      "parameters": [
        {
          "$ref": "#/components/parameters/organization"
        },
        {
          "$ref": "#/components/parameters/project"
        }
      ],
      "get": {
        "operationId": "listProjectDatabases",
        "summary": "List the databases of a project",
        "parameters": [
          {
            "$ref": "#/components/parameters/offset"
          },
          {
            "$ref": "#/components/parameters/cursor"
          },
          {
            "$ref": "#/components/parameters/limit"
          },
          {
            "$ref": "#/components/parameters/expand"
          },
          {
            "$ref": "#/components/parameters/labelFilter"
          },
          {
            "$ref": "#/components/parameters/fieldFilter"
          },
          {
            "$ref": "#/components/parameters/listAccessible"
          }
        ],
        "responses": {
          "200": {
            "$ref": "#/components/responses/ItemList"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/databases/{organization}/{project}/{database}": {
      "parameters": [
        {
          "$ref": "#/components/parameters/organization"
        },
        {
          "$ref": "#/components/parameters/project"
        },
        {
          "$ref": "#/components/parameters/database"
        }
      ],
      "get": {
        "operationId": "getDatabase",
        "summary": "Return a database",
        "responses": {
          "200": {
            "$ref": "#/components/responses/Database"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      },
      "put": {
        "operationId": "createOrUpdateDatabase",
        "summary": "Create a database, restored from a backup where `restoreFrom` is given, or update it",
        "requestBody": {
          "$ref": "#/components/requestBodies/Database"
        },
        "responses": {
          "200": {
            "$ref": "#/components/responses/Database"
          },
          "201": {
            "$ref": "#/components/responses/Database"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      },
      "delete": {
        "operationId": "deleteDatabase",
        "summary": "Delete a database; its backups stay",
        "parameters": [
          {
            "$ref": "#/components/parameters/timeoutSeconds"
          }
        ],
        "responses": {
          "204": {
            "description": "The deletion was accepted",
            "or finished within timeoutSeconds": null
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/databases/{organization}/{project}/{database}/dbaPassword": {
      "parameters": [
        {
          "$ref": "#/components/parameters/organization"
        },
        {
          "$ref": "#/components/parameters/project"
        },
        {
          "$ref": "#/components/parameters/database"
        }
      ],
      "post": {
        "operationId": "updateDbaPassword",
        "summary": "Check the DBA password or change it",
        "parameters": [
          {
            "$ref": "#/components/parameters/timeoutSeconds"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/UpdateDbaPassword"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The password is in force, or `current` was right where no `target` was given"
          },
          "202": {
            "description": "The change is under way"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/backups": {
      "get": {
        "operationId": "listBackups",
        "summary": "List all backups",
        "parameters": [
          {
            "$ref": "#/components/parameters/offset"
          },
          {
            "$ref": "#/components/parameters/cursor"
          },
          {
            "$ref": "#/components/parameters/limit"
          },
          {
            "$ref": "#/components/parameters/expand"
          },
          {
            "$ref": "#/components/parameters/labelFilter"
          },
          {
            "$ref": "#/components/parameters/fieldFilter"
          },
          {
            "$ref": "#/components/parameters/listAccessible"
          }
        ],
        "responses": {
          "200": {
            "$ref": "#/components/responses/ItemList"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/backups/{organization}": {
      "parameters": [
        {
          "$ref": "#/components/parameters/organization"
        }
      ],
      "get": {
        "operationId": "listOrganizationBackups",
        "summary": "List the backups of an organization",
        "parameters": [
          {
            "$ref": "#/components/parameters/offset"
          },
          {
            "$ref": "#/components/parameters/cursor"
          },
          {
            "$ref": "#/components/parameters/limit"
          },
          {
            "$ref": "#/components/parameters/expand"
          },
          {
            "$ref": "#/components/parameters/labelFilter"
          },
          {
            "$ref": "#/components/parameters/fieldFilter"
          },
          {
            "$ref": "#/components/parameters/listAccessible"
          }
        ],
        "responses": {
          "200": {
            "$ref": "#/components/responses/ItemList"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/backups/{organization}/{project}": {
      "parameters": [
        {
          "$ref": "#/components/parameters/organization"
        },
        {
          "$ref": "#/components/parameters/project"
        }
      ],
      "get": {
        "operationId": "listProjectBackups",
        "summary": "List the backups of a project",
        "parameters": [
          {
            "$ref": "#/components/parameters/offset"
          },
          {
            "$ref": "#/components/parameters/cursor"
          },
          {
            "$ref": "#/components/parameters/limit"
          },
          {
            "$ref": "#/components/parameters/expand"
          },
          {
            "$ref": "#/components/parameters/labelFilter"
          },
          {
            "$ref": "#/components/parameters/fieldFilter"
          },
          {
            "$ref": "#/components/parameters/listAccessible"
          }
        ],
        "responses": {
          "200": {
            "$ref": "#/components/responses/ItemList"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/backups/{organization}/{project}/{database}": {
      "parameters": [
        {
          "$ref": "#/components/parameters/organization"
        },
        {
          "$ref": "#/components/parameters/project"
        },
        {
          "$ref": "#/components/parameters/database"
        }
      ],
      "get": {
        "operationId": "listDatabaseBackups",
        "summary": "List the backups of a database",
        "parameters": [
          {
            "$ref": "#/components/parameters/offset"
          },
          {
            "$ref": "#/components/parameters/cursor"
          },
          {
            "$ref": "#/components/parameters/limit"
          },
          {
            "$ref": "#/components/parameters/expand"
          },
          {
            "$ref": "#/components/parameters/labelFilter"
          },
          {
            "$ref": "#/components/parameters/fieldFilter"
          },
          {
            "$ref": "#/components/parameters/listAccessible"
          }
        ],
        "responses": {
          "200": {
            "$ref": "#/components/responses/ItemList"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      },
      "post": {
        "operationId": "createBackup",
        "summary": "Take an on-demand backup under a generated name",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/BackupCreate"
              }
            }
          }
        },
        "responses": {
          "201": {
            "$ref": "#/components/responses/Backup"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/backups/{organization}/{project}/{database}/{backup}": {
      "parameters": [
        {
          "$ref": "#/components/parameters/organization"
        },
        {
          "$ref": "#/components/parameters/project"
        },
        {
          "$ref": "#/components/parameters/database"
        },
        {
          "$ref": "#/components/parameters/backup"
        }
      ],
      "get": {
        "operationId": "getBackup",
        "summary": "Return a backup",
        "responses": {
          "200": {
            "$ref": "#/components/responses/Backup"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      },
      "put": {
        "operationId": "createOrUpdateBackup",
        "summary": "Take a backup under a name, import one by its handle, or update the labels of one",
        "requestBody": {
          "$ref": "#/components/requestBodies/Backup"
        },
        "responses": {
          "200": {
            "$ref": "#/components/responses/Backup"
          },
          "201": {
            "$ref": "#/components/responses/Backup"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      },
      "delete": {
        "operationId": "deleteBackup",
        "summary": "Delete a backup",
        "parameters": [
          {
            "$ref": "#/components/parameters/timeoutSeconds"
          }
        ],
        "responses": {
          "204": {
            "description": "The deletion was accepted",
            "or finished within timeoutSeconds": null
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/backuppolicies": {
      "get": {
        "operationId": "listBackupPolicies",
        "summary": "List all backup policies",
        "parameters": [
          {
            "$ref": "#/components/parameters/offset"
          },
          {
            "$ref": "#/components/parameters/cursor"
          },
          {
            "$ref": "#/components/parameters/limit"
          },
          {
            "$ref": "#/components/parameters/expand"
          },
          {
            "$ref": "#/components/parameters/labelFilter"
          },
          {
            "$ref": "#/components/parameters/fieldFilter"
          },
          {
            "$ref": "#/components/parameters/listAccessible"
          }
        ],
        "responses": {
          "200": {
            "$ref": "#/components/responses/ItemList"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/backuppolicies/{organization}": {
      "parameters": [
        {
          "$ref": "#/components/parameters/organization"
        }
      ],
      "get": {
        "operationId": "listOrganizationBackupPolicies",
        "summary": "List the backup policies of an organization",
        "parameters": [
          {
            "$ref": "#/components/parameters/offset"
          },
          {
            "$ref": "#/components/parameters/cursor"
          },
          {
            "$ref": "#/components/parameters/limit"
          },
          {
            "$ref": "#/components/parameters/expand"
          },
          {
            "$ref": "#/components/parameters/labelFilter"
          },
          {
            "$ref": "#/components/parameters/fieldFilter"
          },
          {
            "$ref": "#/components/parameters/listAccessible"
          }
        ],
        "responses": {
          "200": {
            "$ref": "#/components/responses/ItemList"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/backuppolicies/{organization}/{policy}": {
      "parameters": [
        {
          "$ref": "#/components/parameters/organization"
        },
        {
          "$ref": "#/components/parameters/policy"
        }
      ],
      "get": {
        "operationId": "getBackupPolicy",
        "summary": "Return a backup policy",
        "responses": {
          "200": {
            "$ref": "#/components/responses/BackupPolicy"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      },
      "put": {
        "operationId": "createOrUpdateBackupPolicy",
        "summary": "Create a backup policy or, with a resource version, update it",
        "requestBody": {
          "$ref": "#/components/requestBodies/BackupPolicy"
        },
        "responses": {
          "200": {
            "$ref": "#/components/responses/BackupPolicy"
          },
          "201": {
            "$ref": "#/components/responses/BackupPolicy"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      },
      "delete": {
        "operationId": "deleteBackupPolicy",
        "summary": "Delete a backup policy; its backups stay",
        "parameters": [
          {
            "$ref": "#/components/parameters/timeoutSeconds"
          }
        ],
        "responses": {
          "204": {
            "description": "The deletion was accepted",
            "or finished within timeoutSeconds": null
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/events/projects": {
      "get": {
        "operationId": "watchProjects",
        "summary": "Stream events on all projects",
        "parameters": [
          {
            "$ref": "#/components/parameters/offset"
          },
          {
            "$ref": "#/components/parameters/cursor"
          },
          {
            "$ref": "#/components/parameters/limit"
          },
          {
            "$ref": "#/components/parameters/expand"
          },
          {
            "$ref": "#/components/parameters/labelFilter"
          },
          {
            "$ref": "#/components/parameters/fieldFilter"
          },
          {
            "$ref": "#/components/parameters/listAccessible"
          },
          {
            "$ref": "#/components/parameters/watchAll"
          }
        ],
        "responses": {
          "200": {
            "$ref": "#/components/responses/Events"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/events/projects/{organization}": {
      "parameters": [
        {
          "$ref": "#/components/parameters/organization"
        }
      ],
      "get": {
        "operationId": "watchOrganizationProjects",
        "summary": "Stream events on the projects of an organization",
        "parameters": [
          {
            "$ref": "#/components/parameters/offset"
          },
          {
            "$ref": "#/components/parameters/cursor"
          },
          {
            "$ref": "#/components/parameters/limit"
          },
          {
            "$ref": "#/components/parameters/expand"
          },
          {
            "$ref": "#/components/parameters/labelFilter"
          },
          {
            "$ref": "#/components/parameters/fieldFilter"
          },
          {
            "$ref": "#/components/parameters/listAccessible"
          },
          {
            "$ref": "#/components/parameters/watchAll"
          }
        ],
        "responses": {
          "200": {
            "$ref": "#/components/responses/Events"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/events/projects/{organization}/{project}": {
      "parameters": [
        {
          "$ref": "#/components/parameters/organization"
        },
        {
          "$ref": "#/components/parameters/project"
        }
      ],
      "get": {
        "operationId": "watchProject",
        "summary": "Stream events on a project",
        "responses": {
          "200": {
            "$ref": "#/components/responses/Events"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/events/databases": {
      "get": {
        "operationId": "watchDatabases",
        "summary": "Stream events on all databases",
        "parameters": [
          {
            "$ref": "#/components/parameters/offset"
          },
          {
            "$ref": "#/components/parameters/cursor"
          },
          {
            "$ref": "#/components/parameters/limit"
          },
          {
            "$ref": "#/components/parameters/expand"
          },
          {
            "$ref": "#/components/parameters/labelFilter"
          },
          {
            "$ref": "#/components/parameters/fieldFilter"
          },
          {
            "$ref": "#/components/parameters/listAccessible"
          },
          {
            "$ref": "#/components/parameters/watchAll"
          }
        ],
        "responses": {
          "200": {
            "$ref": "#/components/responses/Events"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/events/databases/{organization}": {
      "parameters": [
        {
          "$ref": "#/components/parameters/organization"
        }
      ],
      "get": {
        "operationId": "watchOrganizationDatabases",
        "summary": "Stream events on the databases of an organization",
        "parameters": [
          {
            "$ref": "#/components/parameters/offset"
          },
          {
            "$ref": "#/components/parameters/cursor"
          },
          {
            "$ref": "#/components/parameters/limit"
          },
          {
            "$ref": "#/components/parameters/expand"
          },
          {
            "$ref": "#/components/parameters/labelFilter"
          },
          {
            "$ref": "#/components/parameters/fieldFilter"
          },
          {
            "$ref": "#/components/parameters/listAccessible"
          },
          {
            "$ref": "#/components/parameters/watchAll"
          }
        ],
        "responses": {
          "200": {
            "$ref": "#/components/responses/Events"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/events/databases/{organization}/{project}": {
      "parameters": [
        {
          "$ref": "#/components/parameters/organization"
        },
        {
          "$ref": "#/components/parameters/project"
        }
      ],
      "get": {
        "operationId": "watchProjectDatabases",
        "summary": "Stream events on the databases of a project",
        "parameters": [
          {
            "$ref": "#/components/parameters/offset"
          },
          {
            "$ref": "#/components/parameters/cursor"
          },
          {
            "$ref": "#/components/parameters/limit"
          },
          {
            "$ref": "#/components/parameters/expand"
          },
          {
            "$ref": "#/components/parameters/labelFilter"
          },
          {
            "$ref": "#/components/parameters/fieldFilter"
          },
          {
            "$ref": "#/components/parameters/listAccessible"
          },
          {
            "$ref": "#/components/parameters/watchAll"
          }
        ],
        "responses": {
          "200": {
            "$ref": "#/components/responses/Events"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/events/databases/{organization}/{project}/{database}": {
      "parameters": [
        {
          "$ref": "#/components/parameters/organization"
        },
        {
          "$ref": "#/components/parameters/project"
        },
        {
          "$ref": "#/components/parameters/database"
        }
      ],
      "get": {
        "operationId": "watchDatabase",
        "summary": "Stream events on a database",
        "responses": {
          "200": {
            "$ref": "#/components/responses/Events"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/events/backups": {
      "get": {
        "operationId": "watchBackups",
        "summary": "Stream events on all backups",
        "parameters": [
          {
            "$ref": "#/components/parameters/offset"
          },
          {
            "$ref": "#/components/parameters/cursor"
          },
          {
            "$ref": "#/components/parameters/limit"
          },
          {
            "$ref": "#/components/parameters/expand"
          },
          {
            "$ref": "#/components/parameters/labelFilter"
          },
          {
            "$ref": "#/components/parameters/fieldFilter"
          },
          {
            "$ref": "#/components/parameters/listAccessible"
          },
          {
            "$ref": "#/components/parameters/watchAll"
          }
        ],
        "responses": {
          "200": {
            "$ref": "#/components/responses/Events"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/events/backups/{organization}": {
      "parameters": [
        {
          "$ref": "#/components/parameters/organization"
        }
      ],
      "get": {
        "operationId": "watchOrganizationBackups",
        "summary": "Stream events on the backups of an organization",
        "parameters": [
          {
            "$ref": "#/components/parameters/offset"
          },
          {
            "$ref": "#/components/parameters/cursor"
          },
          {
            "$ref": "#/components/parameters/limit"
          },
          {
            "$ref": "#/components/parameters/expand"
          },
          {
            "$ref": "#/components/parameters/labelFilter"
          },
          {
            "$ref": "#/components/parameters/fieldFilter"
          },
          {
            "$ref": "#/components/parameters/listAccessible"
          },
          {
            "$ref": "#/components/parameters/watchAll"
          }
        ],
        "responses": {
          "200": {
            "$ref": "#/components/responses/Events"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/events/backups/{organization}/{project}": {
      "parameters": [
        {
          "$ref": "#/components/parameters/organization"
        },
        {
          "$ref": "#/components/parameters/project"
        }
      ],
      "get": {
        "operationId": "watchProjectBackups",
        "summary": "Stream events on the backups of a project",
        "parameters": [
          {
            "$ref": "#/components/parameters/offset"
          },
          {
            "$ref": "#/components/parameters/cursor"
          },
          {
            "$ref": "#/components/parameters/limit"
          },
          {
            "$ref": "#/components/parameters/expand"
          },
          {
            "$ref": "#/components/parameters/labelFilter"
          },
          {
            "$ref": "#/components/parameters/fieldFilter"
          },
          {
            "$ref": "#/components/parameters/listAccessible"
          },
          {
            "$ref": "#/components/parameters/watchAll"
          }
        ],
        "responses": {
          "200": {
            "$ref": "#/components/responses/Events"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/events/backups/{organization}/{project}/{database}": {
      "parameters": [
        {
          "$ref": "#/components/parameters/organization"
        },
        {
          "$ref": "#/components/parameters/project"
        },
        {
          "$ref": "#/components/parameters/database"
        }
      ],
      "get": {
        "operationId": "watchDatabaseBackups",
        "summary": "Stream events on the backups of a database",
        "parameters": [
          {
            "$ref": "#/components/parameters/offset"
          },
          {
            "$ref": "#/components/parameters/cursor"
          },
          {
            "$ref": "#/components/parameters/limit"
          },
          {
            "$ref": "#/components/parameters/expand"
          },
          {
            "$ref": "#/components/parameters/labelFilter"
          },
          {
            "$ref": "#/components/parameters/fieldFilter"
          },
          {
            "$ref": "#/components/parameters/listAccessible"
          },
          {
            "$ref": "#/components/parameters/watchAll"
          }
        ],
        "responses": {
          "200": {
            "$ref": "#/components/responses/Events"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/events/backups/{organization}/{project}/{database}/{backup}": {
      "parameters": [
        {
          "$ref": "#/components/parameters/organization"
        },
        {
          "$ref": "#/components/parameters/project"
        },
        {
          "$ref": "#/components/parameters/database"
        },
        {
          "$ref": "#/components/parameters/backup"
        }
      ],
      "get": {
        "operationId": "watchBackup",
        "summary": "Stream events on a backup",
        "responses": {
          "200": {
            "$ref": "#/components/responses/Events"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/events/backuppolicies": {
      "get": {
        "operationId": "watchBackupPolicies",
        "summary": "Stream events on all backup policies",
        "parameters": [
          {
            "$ref": "#/components/parameters/offset"
          },
          {
            "$ref": "#/components/parameters/cursor"
          },
          {
            "$ref": "#/components/parameters/limit"
          },
          {
            "$ref": "#/components/parameters/expand"
          },
          {
            "$ref": "#/components/parameters/labelFilter"
          },
          {
            "$ref": "#/components/parameters/fieldFilter"
          },
          {
            "$ref": "#/components/parameters/listAccessible"
          },
          {
            "$ref": "#/components/parameters/watchAll"
          }
        ],
        "responses": {
          "200": {
            "$ref": "#/components/responses/Events"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/events/backuppolicies/{organization}": {
      "parameters": [
        {
          "$ref": "#/components/parameters/organization"
        }
      ],
      "get": {
        "operationId": "watchOrganizationBackupPolicies",
        "summary": "Stream events on the backup policies of an organization",
        "parameters": [
          {
            "$ref": "#/components/parameters/offset"
          },
          {
            "$ref": "#/components/parameters/cursor"
          },
          {
            "$ref": "#/components/parameters/limit"
          },
          {
            "$ref": "#/components/parameters/expand"
          },
          {
            "$ref": "#/components/parameters/labelFilter"
          },
          {
            "$ref": "#/components/parameters/fieldFilter"
          },
          {
            "$ref": "#/components/parameters/listAccessible"
          },
          {
            "$ref": "#/components/parameters/watchAll"
          }
        ],
        "responses": {
          "200": {
            "$ref": "#/components/responses/Events"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/events/backuppolicies/{organization}/{policy}": {
      "parameters": [
        {
          "$ref": "#/components/parameters/organization"
        },
        {
          "$ref": "#/components/parameters/policy"
        }
      ],
      "get": {
        "operationId": "watchBackupPolicy",
        "summary": "Stream events on a backup policy",
        "responses": {
          "200": {
            "$ref": "#/components/responses/Events"
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    }
  },
  "components": {
    "securitySchemes": {
      "basicAuth": {
        "type": "http",
        "scheme": "basic"
      },
      "bearerAuth": {
        "type": "http",
        "scheme": "bearer"
      }
    },
    "parameters": {
      "organization": {
        "name": "organization",
        "in": "path",
        "required": true,
        "schema": {
          "$ref": "#/components/schemas/Name"
        }
      },
      "project": {
        "name": "project",
        "in": "path",
        "required": true,
        "schema": {
          "$ref": "#/components/schemas/Name"
        }
      },
      "database": {
        "name": "database",
        "in": "path",
        "required": true,
        "schema": {
          "$ref": "#/components/schemas/Name"
        }
      },
      "backup": {
        "name": "backup",
        "in": "path",
        "required": true,
        "schema": {
          "$ref": "#/components/schemas/BackupName"
        }
      },
      "policy": {
        "name": "policy",
        "in": "path",
        "required": true,
        "schema": {
          "$ref": "#/components/schemas/Name"
        }
      },
      "offset": {
        "name": "offset",
        "in": "query",
        "description": "How many items to skip",
        "schema": {
          "type": "integer",
          "format": "int32",
          "minimum": 0
        }
      },
      "cursor": {
        "name": "cursor",
        "in": "query",
        "description": "The last item (or its $ref) of the page before; only items that sort after it are returned",
        "schema": {
          "type": "string"
        }
      },
      "limit": {
        "name": "limit",
        "in": "query",
        "description": "The most items to return; 0 returns all. Absent means 20 where items are expanded, else all",
        "schema": {
          "type": "integer",
          "format": "int32",
          "minimum": 0
        }
      },
      "expand": {
        "name": "expand",
        "in": "query",
        "description": "`true` for whole items, `false` for names, or a comma-separated list of top-level fields",
        "schema": {
          "type": "string"
        }
      },
      "labelFilter": {
        "name": "labelFilter",
        "in": "query",
        "description": "Comma-separated conditions that must all hold; each is key, key=value, !key or key!=value",
        "schema": {
          "type": "string"
        }
      },
      "fieldFilter": {
        "name": "fieldFilter",
        "in": "query",
        "description": "Comma-separated conditions that must all hold; each is path, path=value, !path or path!=value",
        "schema": {
          "type": "string"
        }
      },
      "listAccessible": {
        "name": "listAccessible",
        "in": "query",
        "description": "Whether to return what the user may see, where the right to list the whole scope is missing",
        "schema": {
          "type": "boolean"
        }
      },
      "watchAll": {
        "name": "watchAll",
        "in": "query",
        "description": "Whether to also stream events on items that the RESYNC did not hold",
        "schema": {
          "type": "boolean"
        }
      },
      "timeoutSeconds": {
        "name": "timeoutSeconds",
        "in": "query",
        "description": "How many seconds to wait until the operation is final; 0 answers at once",
        "schema": {
          "type": "integer",
          "format": "int32",
          "minimum": 0,
          "default": 0
        }
      }
    },
    "requestBodies": {
      "Project": {
        "required": true,
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/Project"
            }
          }
        }
      },
      "Database": {
        "required": true,
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/Database"
            }
          }
        }
      },
      "Backup": {
        "required": true,
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/Backup"
            }
          }
        }
      },
      "BackupPolicy": {
        "required": true,
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/BackupPolicy"
            }
          }
        }
      }
    },
    "responses": {
      "Project": {
        "description": "The project",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/Project"
            }
          }
        }
      },
      "Database": {
        "description": "The database, without its DBA password",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/Database"
            }
          }
        }
      },
      "Backup": {
        "description": "The backup",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/Backup"
            }
          }
        }
      },
      "BackupPolicy": {
        "description": "The backup policy",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/BackupPolicy"
            }
          }
        }
      },
      "ItemList": {
        "description": "One page of items",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/ItemList"
            }
          }
        }
      },
      "Events": {
        "description": "A stream of server-sent events. The first is RESYNC with the state there is (`null` where a watched item does\nnot exist); CREATED, UPDATED and DELETED carry the item; HEARTBEAT carries nothing\n",
        "content": {
          "text/event-stream": {
            "schema": {
              "type": "string"
            }
          }
        }
      },
      "Error": {
        "description": "Why the request was refused",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/Error"
            }
          }
        }
      }
    },
    "schemas": {
      "Name": {
        "type": "string",
        "pattern": "^[a-z][a-z0-9]*$",
        "minLength": 1,
        "maxLength": 63,
        "description": "A name of an organization, project, database or policy"
      },
      "BackupName": {
        "type": "string",
        "pattern": "^([0-9]+|[a-z][a-z0-9]*)$",
        "minLength": 1,
        "description": "A name of a backup; a generated one is the time in UTC as yyyyMMddHHmmss"
      },
      "LabelValue": {
        "type": "string",
        "pattern": "^(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])$"
      },
      "Labels": {
        "type": "object",
        "description": "Labels of the user's own, to filter by",
        "propertyNames": {
          "$ref": "#/components/schemas/LabelValue"
        },
        "additionalProperties": {
          "$ref": "#/components/schemas/LabelValue"
        }
      },
      "ProductVersion": {
        "type": "string",
        "pattern": "^([1-9][0-9]*|[1-9][0-9]*\\.[0-9]+|[1-9][0-9]*\\.[0-9]+\\.[0-9]+)([._-][a-z0-9._-]+)?$",
        "description": "The version of NuoDB, or the tag of its image",
        "example": "6.0.2"
      },
      "DiskSize": {
        "type": "string",
        "pattern": "^(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))(([KMGTPE]i)|[numkMGTPE])?$",
        "description": "A size in the notation of Kubernetes quantities; it can grow but not shrink",
        "example": "50Gi"
      },
      "Timestamp": {
        "type": "string",
        "format": "date-time",
        "example": "2024-10-04T09:56:16Z"
      },
      "ResourceVersion": {
        "type": "string",
        "description": "The version of the item. A PUT without it creates; with it, it updates if that is still the version"
      },
      "Maintenance": {
        "type": "object",
        "additionalProperties": false,
        "properties": {
          "expiresAtTime": {
            "$ref": "#/components/schemas/Timestamp"
          },
          "expiresIn": {
            "type": "string",
            "pattern": "^([0-9]+)\\s*([A-Za-zµ]+)$",
            "example": "1d"
          },
          "isDisabled": {
            "type": "boolean",
            "description": "Whether it is shut down"
          }
        }
      },
      "ServiceState": {
        "type": "string",
        "enum": [
          "Available",
          "Creating",
          "Modifying",
          "Stopping",
          "Stopped",
          "Expired",
          "Failed",
          "Deleting",
          "Restoring",
          "RotatingCertificates"
        ]
      },
      "Project": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "organization",
          "name",
          "sla",
          "tier"
        ],
        "properties": {
          "organization": {
            "$ref": "#/components/schemas/Name"
          },
          "name": {
            "$ref": "#/components/schemas/Name"
          },
          "labels": {
            "$ref": "#/components/schemas/Labels"
          },
          "sla": {
            "type": "string",
            "minLength": 1,
            "description": "The service level; fixed once the project exists",
            "example": "dev"
          },
          "tier": {
            "type": "string",
            "minLength": 1,
            "description": "The service tier",
            "example": "n0.small"
          },
          "maintenance": {
            "$ref": "#/components/schemas/Maintenance"
          },
          "properties": {
            "$ref": "#/components/schemas/ProjectProperties"
          },
          "resourceVersion": {
            "$ref": "#/components/schemas/ResourceVersion"
          },
          "status": {
            "$ref": "#/components/schemas/ProjectStatus"
          }
        }
      },
      "ProjectProperties": {
        "type": "object",
        "additionalProperties": false,
        "properties": {
          "tierParameters": {
            "$ref": "#/components/schemas/TierParameters"
          },
          "productVersion": {
            "$ref": "#/components/schemas/ProductVersion"
          }
        }
      },
      "TierParameters": {
        "type": "object",
        "description": "Parameters of the service tier",
        "additionalProperties": {
          "type": "string"
        }
      },
      "ProjectStatus": {
        "type": "object",
        "readOnly": true,
        "properties": {
          "caPem": {
            "type": "string",
            "description": "The certificate, PEM, that database servers of the project are verified by"
          },
          "ready": {
            "type": "boolean"
          },
          "shutdown": {
            "type": "boolean"
          },
          "message": {
            "type": "string"
          },
          "state": {
            "$ref": "#/components/schemas/ServiceState"
          }
        }
      },
      "Database": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "organization",
          "project",
          "name"
        ],
        "properties": {
          "organization": {
            "$ref": "#/components/schemas/Name"
          },
          "project": {
            "$ref": "#/components/schemas/Name"
          },
          "name": {
            "$ref": "#/components/schemas/Name"
          },
          "labels": {
            "$ref": "#/components/schemas/Labels"
          },
          "dbaPassword": {
            "type": "string",
            "writeOnly": true,
            "description": "The password of the DBA user, given when the database is created"
          },
          "restoreFrom": {
            "$ref": "#/components/schemas/RestoreFrom"
          },
          "tier": {
            "type": "string",
            "minLength": 1,
            "description": "The service tier; absent takes the project's"
          },
          "maintenance": {
            "$ref": "#/components/schemas/Maintenance"
          },
          "properties": {
            "$ref": "#/components/schemas/DatabaseProperties"
          },
          "resourceVersion": {
            "$ref": "#/components/schemas/ResourceVersion"
          },
          "status": {
            "$ref": "#/components/schemas/DatabaseStatus"
          }
        }
      },
      "RestoreFrom": {
        "type": "object",
        "additionalProperties": false,
        "properties": {
          "backup": {
            "type": "string",
            "pattern": "^([a-z][a-z0-9]*/){0,3}([0-9]+|[a-z][a-z0-9]*)$",
            "description": "The backup to restore; parts that are left out in front are the new database's own",
            "example": "acme/messaging/demo/20241004095616"
          }
        }
      },
      "DatabaseProperties": {
        "type": "object",
        "additionalProperties": false,
        "properties": {
          "archiveDiskSize": {
            "$ref": "#/components/schemas/DiskSize"
          },
          "journalDiskSize": {
            "$ref": "#/components/schemas/DiskSize"
          },
          "tierParameters": {
            "$ref": "#/components/schemas/TierParameters"
          },
          "inheritTierParameters": {
            "type": "boolean",
            "writeOnly": true
          },
          "productVersion": {
            "$ref": "#/components/schemas/ProductVersion"
          }
        }
      },
      "DatabaseStatus": {
        "type": "object",
        "readOnly": true,
        "properties": {
          "sqlEndpoint": {
            "type": "string",
            "description": "Where SQL clients connect"
          },
          "caPem": {
            "type": "string",
            "description": "The certificate, PEM, that the database servers are verified by"
          },
          "ready": {
            "type": "boolean"
          },
          "shutdown": {
            "type": "boolean"
          },
          "message": {
            "type": "string"
          },
          "state": {
            "$ref": "#/components/schemas/ServiceState"
          }
        }
      },
      "UpdateDbaPassword": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "current"
        ],
        "properties": {
          "current": {
            "type": "string",
            "minLength": 1,
            "description": "The password in force"
          },
          "target": {
            "type": "string",
            "description": "The password to change to"
          },
          "resync": {
            "type": "boolean",
            "description": "Whether `current` is what the database has and the configuration lacks"
          }
        }
      },
      "BackupCreate": {
        "type": "object",
        "additionalProperties": false,
        "properties": {
          "organization": {
            "$ref": "#/components/schemas/Name"
          },
          "project": {
            "$ref": "#/components/schemas/Name"
          },
          "database": {
            "$ref": "#/components/schemas/Name"
          },
          "labels": {
            "$ref": "#/components/schemas/Labels"
          }
        }
      },
      "Backup": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "organization",
          "project",
          "database",
          "name"
        ],
        "properties": {
          "organization": {
            "$ref": "#/components/schemas/Name"
          },
          "project": {
            "$ref": "#/components/schemas/Name"
          },
          "database": {
            "$ref": "#/components/schemas/Name"
          },
          "name": {
            "$ref": "#/components/schemas/BackupName"
          },
          "labels": {
            "$ref": "#/components/schemas/Labels"
          },
          "importSource": {
            "$ref": "#/components/schemas/ImportSource"
          },
          "resourceVersion": {
            "$ref": "#/components/schemas/ResourceVersion"
          },
          "status": {
            "$ref": "#/components/schemas/BackupStatus"
          }
        }
      },
      "ImportSource": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "backupHandle",
          "backupPlugin"
        ],
        "description": "An existing backup to import; fixed once the backup exists",
        "properties": {
          "backupHandle": {
            "type": "string",
            "minLength": 1,
            "example": "acme-messaging-demo-20241004095616"
          },
          "backupPlugin": {
            "type": "string",
            "minLength": 1,
            "example": "embedded.cp.nuodb.com"
          }
        }
      },
      "BackupState": {
        "type": "string",
        "enum": [
          "Pending",
          "Succeeded",
          "Failed",
          "Deleting"
        ]
      },
      "BackupStatus": {
        "type": "object",
        "readOnly": true,
        "properties": {
          "creationTime": {
            "$ref": "#/components/schemas/Timestamp"
          },
          "backupHandle": {
            "type": "string",
            "description": "What the backup plugin knows the backup by"
          },
          "backupPlugin": {
            "type": "string"
          },
          "readyToUse": {
            "type": "boolean",
            "description": "Whether a database can be restored from it"
          },
          "message": {
            "type": "string"
          },
          "state": {
            "$ref": "#/components/schemas/BackupState"
          },
          "createdByPolicy": {
            "type": "string",
            "description": "The policy that took the backup"
          },
          "retainedAs": {
            "type": "array",
            "items": {
              "type": "string",
              "enum": [
                "hourly",
                "daily",
                "weekly",
                "monthly",
                "yearly"
              ]
            }
          },
          "databaseProductVersion": {
            "type": "string",
            "description": "The product version of the database that was backed up"
          }
        }
      },
      "BackupPolicy": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "organization",
          "name",
          "frequency",
          "selector"
        ],
        "properties": {
          "organization": {
            "$ref": "#/components/schemas/Name"
          },
          "name": {
            "$ref": "#/components/schemas/Name"
          },
          "labels": {
            "$ref": "#/components/schemas/Labels"
          },
          "frequency": {
            "type": "string",
            "description": "When backups are taken, as a cron expression or @hourly, @daily, …",
            "example": "@daily"
          },
          "selector": {
            "$ref": "#/components/schemas/Selector"
          },
          "retention": {
            "$ref": "#/components/schemas/Retention"
          },
          "suspended": {
            "type": "boolean",
            "description": "Whether the policy takes no backups for now"
          },
          "properties": {
            "$ref": "#/components/schemas/BackupPolicyProperties"
          },
          "resourceVersion": {
            "$ref": "#/components/schemas/ResourceVersion"
          },
          "status": {
            "$ref": "#/components/schemas/BackupPolicyStatus"
          }
        }
      },
      "Selector": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "scope"
        ],
        "description": "The databases a policy backs up; all conditions must hold",
        "properties": {
          "scope": {
            "type": "string",
            "pattern": "^([*]|([a-z][a-z0-9]*/){0,2}[a-z][a-z0-9]*)$",
            "description": "`*` or org[/proj[/db]]"
          },
          "slas": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "tiers": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "labels": {
            "$ref": "#/components/schemas/Labels"
          }
        }
      },
      "Retention": {
        "type": "object",
        "additionalProperties": false,
        "description": "How many backups of each cycle are kept",
        "properties": {
          "hourly": {
            "type": "integer",
            "format": "int32"
          },
          "daily": {
            "type": "integer",
            "format": "int32"
          },
          "weekly": {
            "type": "integer",
            "format": "int32"
          },
          "monthly": {
            "type": "integer",
            "format": "int32"
          },
          "yearly": {
            "type": "integer",
            "format": "int32"
          },
          "settings": {
            "$ref": "#/components/schemas/RotationSettings"
          }
        }
      },
      "RotationSettings": {
        "type": "object",
        "additionalProperties": false,
        "properties": {
          "dayOfWeek": {
            "type": "string",
            "enum": [
              "Monday",
              "Tuesday",
              "Wednesday",
              "Thursday",
              "Friday",
              "Saturday",
              "Sunday"
            ],
            "description": "The day whose backup becomes the weekly one; absent is Sunday"
          },
          "month": {
            "type": "string",
            "enum": [
              "January",
              "February",
              "March",
              "April",
              "May",
              "June",
              "July",
              "August",
              "September",
              "October",
              "November",
              "December"
            ],
            "description": "The month whose backup becomes the yearly one; absent is January"
          },
          "relativeToLast": {
            "type": "boolean",
            "description": "Whether cycles count from the last successful backup; absent is true"
          },
          "promoteLatestToHourly": {
            "type": "boolean"
          },
          "promoteLatestToDaily": {
            "type": "boolean"
          },
          "promoteLatestToMonthly": {
            "type": "boolean"
          }
        }
      },
      "BackupPolicyProperties": {
        "type": "object",
        "additionalProperties": false,
        "properties": {
          "propagatePolicyLabels": {
            "type": "boolean",
            "description": "Whether backups get the policy's labels; absent is true"
          },
          "propagateDatabaseLabels": {
            "type": "boolean",
            "description": "Whether backups get the database's labels; absent is true"
          }
        }
      },
      "BackupPolicyStatus": {
        "type": "object",
        "readOnly": true,
        "properties": {
          "lastScheduleTime": {
            "$ref": "#/components/schemas/Timestamp"
          },
          "lastMissedScheduleTime": {
            "$ref": "#/components/schemas/Timestamp"
          },
          "nextScheduleTime": {
            "$ref": "#/components/schemas/Timestamp"
          },
          "lastMissedBackups": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/MissedBackup"
            }
          }
        }
      },
      "MissedBackup": {
        "type": "object",
        "properties": {
          "missedTime": {
            "$ref": "#/components/schemas/Timestamp"
          },
          "database": {
            "type": "string"
          },
          "reason": {
            "type": "string"
          },
          "message": {
            "type": "string"
          }
        }
      },
      "ItemList": {
        "type": "object",
        "properties": {
          "offset": {
            "type": "integer",
            "format": "int32"
          },
          "cursor": {
            "type": "string"
          },
          "limit": {
            "type": "integer",
            "format": "int32"
          },
          "total": {
            "type": "integer",
            "format": "int32",
            "description": "How many items there are in all"
          },
          "next": {
            "type": "string",
            "description": "Where the next page is; absent on the last"
          },
          "items": {
            "type": "array",
            "description": "Sub-paths relative to the request, or expanded items that carry theirs in $ref",
            "items": {
              "oneOf": [
                {
                  "type": "string"
                },
                {
                  "type": "object",
                  "properties": {
                    "$ref": {
                      "type": "string"
                    }
                  }
                }
              ]
            }
          }
        }
      },
      "LoginRequest": {
        "type": "object",
        "additionalProperties": false,
        "properties": {
          "expiresIn": {
            "type": "string",
            "pattern": "^[0-9]+[smhd]$",
            "example": "1h"
          },
          "expiresAtTime": {
            "$ref": "#/components/schemas/Timestamp"
          },
          "limitAllow": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "extraDeny": {
            "type": "array",
            "items": {
              "type": "string"
            }
          }
        }
      },
      "LoginResponse": {
        "type": "object",
        "properties": {
          "token": {
            "type": "string"
          },
          "expiresAtTime": {
            "$ref": "#/components/schemas/Timestamp"
          }
        }
      },
      "Error": {
        "type": "object",
        "required": [
          "code",
          "status"
        ],
        "properties": {
          "code": {
            "type": "string",
            "enum": [
              "HTTP_ERROR",
              "CONCURRENT_UPDATE",
              "UNKNOWN_REQUEST"
            ]
          },
          "status": {
            "type": "string",
            "description": "Status code and reason",
            "example": "HTTP 404 Not Found"
          },
          "detail": {
            "type": "string"
          }
        }
      }
    }
  }
} as const;
