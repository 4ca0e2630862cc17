// Made from src/api/openapi.yaml by `npm run generate`. Do not edit.
export interface paths {
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tell whether the server can serve requests */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Return this document as JSON */
        get: operations["getOpenApi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Exchange basic credentials, or a token that is still valid, for a token */
        post: operations["login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List all projects */
        get: operations["listProjects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{organization}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organization: components["parameters"]["organization"];
            };
            cookie?: never;
        };
        /** List the projects of an organization */
        get: operations["listOrganizationProjects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/projects/{organization}/{project}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organization: components["parameters"]["organization"];
                project: components["parameters"]["project"];
            };
            cookie?: never;
        };
        /** Return a project */
        get: operations["getProject"];
        /** Create a project or, with a resource version, update it */
        put: operations["createOrUpdateProject"];
        post?: never;
        /** Delete a project that has no databases */
        delete: operations["deleteProject"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/databases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List all databases */
        get: operations["listDatabases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/databases/{organization}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organization: components["parameters"]["organization"];
            };
            cookie?: never;
        };
        /** List the databases of an organization */
        get: operations["listOrganizationDatabases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/databases/{organization}/{project}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organization: components["parameters"]["organization"];
                project: components["parameters"]["project"];
            };
            cookie?: never;
        };
        /** List the databases of a project */
        get: operations["listProjectDatabases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/databases/{organization}/{project}/{database}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organization: components["parameters"]["organization"];
                project: components["parameters"]["project"];
                database: components["parameters"]["database"];
            };
            cookie?: never;
        };
        /** Return a database */
        get: operations["getDatabase"];
        /** Create a database, restored from a backup where `restoreFrom` is given, or update it */
        put: operations["createOrUpdateDatabase"];
        post?: never;
        /** Delete a database; its backups stay */
        delete: operations["deleteDatabase"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/databases/{organization}/{project}/{database}/dbaPassword": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organization: components["parameters"]["organization"];
                project: components["parameters"]["project"];
                database: components["parameters"]["database"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Check the DBA password or change it */
        post: operations["updateDbaPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/backups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List all backups */
        get: operations["listBackups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/backups/{organization}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organization: components["parameters"]["organization"];
            };
            cookie?: never;
        };
        /** List the backups of an organization */
        get: operations["listOrganizationBackups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/backups/{organization}/{project}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organization: components["parameters"]["organization"];
                project: components["parameters"]["project"];
            };
            cookie?: never;
        };
        /** List the backups of a project */
        get: operations["listProjectBackups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/backups/{organization}/{project}/{database}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organization: components["parameters"]["organization"];
                project: components["parameters"]["project"];
                database: components["parameters"]["database"];
            };
            cookie?: never;
        };
        /** List the backups of a database */
        get: operations["listDatabaseBackups"];
        put?: never;
        /** Take an on-demand backup under a generated name */
        post: operations["createBackup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/backups/{organization}/{project}/{database}/{backup}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organization: components["parameters"]["organization"];
                project: components["parameters"]["project"];
                database: components["parameters"]["database"];
                backup: components["parameters"]["backup"];
            };
            cookie?: never;
        };
        /** Return a backup */
        get: operations["getBackup"];
        /** Take a backup under a name, import one by its handle, or update the labels of one */
        put: operations["createOrUpdateBackup"];
        post?: never;
        /** Delete a backup */
        delete: operations["deleteBackup"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/backuppolicies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List all backup policies */
        get: operations["listBackupPolicies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/backuppolicies/{organization}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organization: components["parameters"]["organization"];
            };
            cookie?: never;
        };
        /** List the backup policies of an organization */
        get: operations["listOrganizationBackupPolicies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/backuppolicies/{organization}/{policy}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organization: components["parameters"]["organization"];
                policy: components["parameters"]["policy"];
            };
            cookie?: never;
        };
        /** Return a backup policy */
        get: operations["getBackupPolicy"];
        /** Create a backup policy or, with a resource version, update it */
        put: operations["createOrUpdateBackupPolicy"];
        post?: never;
        /** Delete a backup policy; its backups stay */
        delete: operations["deleteBackupPolicy"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events/projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Stream events on all projects */
        get: operations["watchProjects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events/projects/{organization}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organization: components["parameters"]["organization"];
            };
            cookie?: never;
        };
        /** Stream events on the projects of an organization */
        get: operations["watchOrganizationProjects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events/projects/{organization}/{project}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organization: components["parameters"]["organization"];
                project: components["parameters"]["project"];
            };
            cookie?: never;
        };
        /** Stream events on a project */
        get: operations["watchProject"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events/databases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Stream events on all databases */
        get: operations["watchDatabases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events/databases/{organization}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organization: components["parameters"]["organization"];
            };
            cookie?: never;
        };
        /** Stream events on the databases of an organization */
        get: operations["watchOrganizationDatabases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events/databases/{organization}/{project}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organization: components["parameters"]["organization"];
                project: components["parameters"]["project"];
            };
            cookie?: never;
        };
        /** Stream events on the databases of a project */
        get: operations["watchProjectDatabases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events/databases/{organization}/{project}/{database}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organization: components["parameters"]["organization"];
                project: components["parameters"]["project"];
                database: components["parameters"]["database"];
            };
            cookie?: never;
        };
        /** Stream events on a database */
        get: operations["watchDatabase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events/backups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Stream events on all backups */
        get: operations["watchBackups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events/backups/{organization}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organization: components["parameters"]["organization"];
            };
            cookie?: never;
        };
        /** Stream events on the backups of an organization */
        get: operations["watchOrganizationBackups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events/backups/{organization}/{project}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organization: components["parameters"]["organization"];
                project: components["parameters"]["project"];
            };
            cookie?: never;
        };
        /** Stream events on the backups of a project */
        get: operations["watchProjectBackups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events/backups/{organization}/{project}/{database}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organization: components["parameters"]["organization"];
                project: components["parameters"]["project"];
                database: components["parameters"]["database"];
            };
            cookie?: never;
        };
        /** Stream events on the backups of a database */
        get: operations["watchDatabaseBackups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events/backups/{organization}/{project}/{database}/{backup}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organization: components["parameters"]["organization"];
                project: components["parameters"]["project"];
                database: components["parameters"]["database"];
                backup: components["parameters"]["backup"];
            };
            cookie?: never;
        };
        /** Stream events on a backup */
        get: operations["watchBackup"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events/backuppolicies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Stream events on all backup policies */
        get: operations["watchBackupPolicies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events/backuppolicies/{organization}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organization: components["parameters"]["organization"];
            };
            cookie?: never;
        };
        /** Stream events on the backup policies of an organization */
        get: operations["watchOrganizationBackupPolicies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events/backuppolicies/{organization}/{policy}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organization: components["parameters"]["organization"];
                policy: components["parameters"]["policy"];
            };
            cookie?: never;
        };
        /** Stream events on a backup policy */
        get: operations["watchBackupPolicy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description A name of an organization, project, database or policy */
        Name: string;
        /** @description A name of a backup; a generated one is the time in UTC as yyyyMMddHHmmss */
        BackupName: string;
        LabelValue: string;
        /** @description Labels of the user's own, to filter by */
        Labels: {
            [key: string]: components["schemas"]["LabelValue"];
        };
        /**
         * @description The version of NuoDB, or the tag of its image
         * @example 6.0.2
         */
        ProductVersion: string;
        /**
         * @description A size in the notation of Kubernetes quantities; it can grow but not shrink
         * @example 50Gi
         */
        DiskSize: string;
        /**
         * Format: date-time
         * @example 2024-10-04T09:56:16Z
         */
        Timestamp: string;
        /** @description The version of the item. A PUT without it creates; with it, it updates if that is still the version */
        ResourceVersion: string;
        Maintenance: {
            expiresAtTime?: components["schemas"]["Timestamp"];
            /** @example 1d */
            expiresIn?: string;
            /** @description Whether it is shut down */
            isDisabled?: boolean;
        };
        /** @enum {string} */
        ServiceState: "Available" | "Creating" | "Modifying" | "Stopping" | "Stopped" | "Expired" | "Failed" | "Deleting" | "Restoring" | "RotatingCertificates";
        Project: {
            organization: components["schemas"]["Name"];
            name: components["schemas"]["Name"];
            labels?: components["schemas"]["Labels"];
            /**
             * @description The service level; fixed once the project exists
             * @example dev
             */
            sla: string;
            /**
             * @description The service tier
             * @example n0.small
             */
            tier: string;
            maintenance?: components["schemas"]["Maintenance"];
            properties?: components["schemas"]["ProjectProperties"];
            resourceVersion?: components["schemas"]["ResourceVersion"];
            status?: components["schemas"]["ProjectStatus"];
        };
        ProjectProperties: {
            tierParameters?: components["schemas"]["TierParameters"];
            productVersion?: components["schemas"]["ProductVersion"];
        };
        /** @description Parameters of the service tier */
        TierParameters: {
            [key: string]: string;
        };
        ProjectStatus: {
            /** @description The certificate, PEM, that database servers of the project are verified by */
            caPem?: string;
            ready?: boolean;
            shutdown?: boolean;
            message?: string;
            state?: components["schemas"]["ServiceState"];
        };
        Database: {
            organization: components["schemas"]["Name"];
            project: components["schemas"]["Name"];
            name: components["schemas"]["Name"];
            labels?: components["schemas"]["Labels"];
            /** @description The password of the DBA user, given when the database is created */
            dbaPassword?: string;
            restoreFrom?: components["schemas"]["RestoreFrom"];
            /** @description The service tier; absent takes the project's */
            tier?: string;
            maintenance?: components["schemas"]["Maintenance"];
            properties?: components["schemas"]["DatabaseProperties"];
            resourceVersion?: components["schemas"]["ResourceVersion"];
            status?: components["schemas"]["DatabaseStatus"];
        };
        RestoreFrom: {
            /**
             * @description The backup to restore; parts that are left out in front are the new database's own
             * @example acme/messaging/demo/20241004095616
             */
            backup?: string;
        };
        DatabaseProperties: {
            archiveDiskSize?: components["schemas"]["DiskSize"];
            journalDiskSize?: components["schemas"]["DiskSize"];
            tierParameters?: components["schemas"]["TierParameters"];
            inheritTierParameters?: boolean;
            productVersion?: components["schemas"]["ProductVersion"];
        };
        DatabaseStatus: {
            /** @description Where SQL clients connect */
            sqlEndpoint?: string;
            /** @description The certificate, PEM, that the database servers are verified by */
            caPem?: string;
            ready?: boolean;
            shutdown?: boolean;
            message?: string;
            state?: components["schemas"]["ServiceState"];
        };
        UpdateDbaPassword: {
            /** @description The password in force */
            current: string;
            /** @description The password to change to */
            target?: string;
            /** @description Whether `current` is what the database has and the configuration lacks */
            resync?: boolean;
        };
        BackupCreate: {
            organization?: components["schemas"]["Name"];
            project?: components["schemas"]["Name"];
            database?: components["schemas"]["Name"];
            labels?: components["schemas"]["Labels"];
        };
        Backup: {
            organization: components["schemas"]["Name"];
            project: components["schemas"]["Name"];
            database: components["schemas"]["Name"];
            name: components["schemas"]["BackupName"];
            labels?: components["schemas"]["Labels"];
            importSource?: components["schemas"]["ImportSource"];
            resourceVersion?: components["schemas"]["ResourceVersion"];
            status?: components["schemas"]["BackupStatus"];
        };
        /** @description An existing backup to import; fixed once the backup exists */
        ImportSource: {
            /** @example acme-messaging-demo-20241004095616 */
            backupHandle: string;
            /** @example embedded.cp.nuodb.com */
            backupPlugin: string;
        };
        /** @enum {string} */
        BackupState: "Pending" | "Succeeded" | "Failed" | "Deleting";
        BackupStatus: {
            creationTime?: components["schemas"]["Timestamp"];
            /** @description What the backup plugin knows the backup by */
            backupHandle?: string;
            backupPlugin?: string;
            /** @description Whether a database can be restored from it */
            readyToUse?: boolean;
            message?: string;
            state?: components["schemas"]["BackupState"];
            /** @description The policy that took the backup */
            createdByPolicy?: string;
            retainedAs?: ("hourly" | "daily" | "weekly" | "monthly" | "yearly")[];
            /** @description The product version of the database that was backed up */
            databaseProductVersion?: string;
        };
        BackupPolicy: {
            organization: components["schemas"]["Name"];
            name: components["schemas"]["Name"];
            labels?: components["schemas"]["Labels"];
            /**
             * @description When backups are taken, as a cron expression or @hourly, @daily, …
             * @example @daily
             */
            frequency: string;
            selector: components["schemas"]["Selector"];
            retention?: components["schemas"]["Retention"];
            /** @description Whether the policy takes no backups for now */
            suspended?: boolean;
            properties?: components["schemas"]["BackupPolicyProperties"];
            resourceVersion?: components["schemas"]["ResourceVersion"];
            status?: components["schemas"]["BackupPolicyStatus"];
        };
        /** @description The databases a policy backs up; all conditions must hold */
        Selector: {
            /** @description `*` or org[/proj[/db]] */
            scope: string;
            slas?: string[];
            tiers?: string[];
            labels?: components["schemas"]["Labels"];
        };
        /** @description How many backups of each cycle are kept */
        Retention: {
            /** Format: int32 */
            hourly?: number;
            /** Format: int32 */
            daily?: number;
            /** Format: int32 */
            weekly?: number;
            /** Format: int32 */
            monthly?: number;
            /** Format: int32 */
            yearly?: number;
            settings?: components["schemas"]["RotationSettings"];
        };
        RotationSettings: {
            /**
             * @description The day whose backup becomes the weekly one; absent is Sunday
             * @enum {string}
             */
            dayOfWeek?: "Monday" | "Tuesday" | "Wednesday" | "Thursday" | "Friday" | "Saturday" | "Sunday";
            /**
             * @description The month whose backup becomes the yearly one; absent is January
             * @enum {string}
             */
            month?: "January" | "February" | "March" | "April" | "May" | "June" | "July" | "August" | "September" | "October" | "November" | "December";
            /** @description Whether cycles count from the last successful backup; absent is true */
            relativeToLast?: boolean;
            promoteLatestToHourly?: boolean;
            promoteLatestToDaily?: boolean;
            promoteLatestToMonthly?: boolean;
        };
        BackupPolicyProperties: {
            /** @description Whether backups get the policy's labels; absent is true */
            propagatePolicyLabels?: boolean;
            /** @description Whether backups get the database's labels; absent is true */
            propagateDatabaseLabels?: boolean;
        };
        BackupPolicyStatus: {
            lastScheduleTime?: components["schemas"]["Timestamp"];
            lastMissedScheduleTime?: components["schemas"]["Timestamp"];
            nextScheduleTime?: components["schemas"]["Timestamp"];
            lastMissedBackups?: components["schemas"]["MissedBackup"][];
        };
        MissedBackup: {
            missedTime?: components["schemas"]["Timestamp"];
            database?: string;
            reason?: string;
            message?: string;
        };
        ItemList: {
            /** Format: int32 */
            offset?: number;
            cursor?: string;
            /** Format: int32 */
            limit?: number;
            /**
             * Format: int32
             * @description How many items there are in all
             */
            total?: number;
            /** @description Where the next page is; absent on the last */
            next?: string;
            /** @description Sub-paths relative to the request, or expanded items that carry theirs in $ref */
            items?: (string | {
                $ref?: string;
            })[];
        };
        LoginRequest: {
            /** @example 1h */
            expiresIn?: string;
            expiresAtTime?: components["schemas"]["Timestamp"];
            limitAllow?: string[];
            extraDeny?: string[];
        };
        LoginResponse: {
            token?: string;
            expiresAtTime?: components["schemas"]["Timestamp"];
        };
        Error: {
            /** @enum {string} */
            code: "HTTP_ERROR" | "CONCURRENT_UPDATE" | "UNKNOWN_REQUEST";
            /**
             * @description Status code and reason
             * @example HTTP 404 Not Found
             */
            status: string;
            detail?: string;
        };
    };
    responses: {
        /** @description The project */
        Project: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Project"];
            };
        };
        /** @description The database, without its DBA password */
        Database: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Database"];
            };
        };
        /** @description The backup */
        Backup: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Backup"];
            };
        };
        /** @description The backup policy */
        BackupPolicy: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["BackupPolicy"];
            };
        };
        /** @description One page of items */
        ItemList: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ItemList"];
            };
        };
        /**
         * @description A stream of server-sent events. The first is RESYNC with the state there is (`null` where a watched item does
         *     not exist); CREATED, UPDATED and DELETED carry the item; HEARTBEAT carries nothing
         */
        Events: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "text/event-stream": string;
            };
        };
        /** @description Why the request was refused */
        Error: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
    };
    parameters: {
        organization: components["schemas"]["Name"];
        project: components["schemas"]["Name"];
        database: components["schemas"]["Name"];
        backup: components["schemas"]["BackupName"];
        policy: components["schemas"]["Name"];
        /** @description How many items to skip */
        offset: number;
        /** @description The last item (or its $ref) of the page before; only items that sort after it are returned */
        cursor: string;
        /** @description The most items to return; 0 returns all. Absent means 20 where items are expanded, else all */
        limit: number;
        /** @description `true` for whole items, `false` for names, or a comma-separated list of top-level fields */
        expand: string;
        /** @description Comma-separated conditions that must all hold; each is key, key=value, !key or key!=value */
        labelFilter: string;
        /** @description Comma-separated conditions that must all hold; each is path, path=value, !path or path!=value */
        fieldFilter: string;
        /** @description Whether to return what the user may see, where the right to list the whole scope is missing */
        listAccessible: boolean;
        /** @description Whether to also stream events on items that the RESYNC did not hold */
        watchAll: boolean;
        /** @description How many seconds to wait until the operation is final; 0 answers at once */
        timeoutSeconds: number;
    };
    requestBodies: {
        Project: {
            content: {
                "application/json": components["schemas"]["Project"];
            };
        };
        Database: {
            content: {
                "application/json": components["schemas"]["Database"];
            };
        };
        Backup: {
            content: {
                "application/json": components["schemas"]["Backup"];
            };
        };
        BackupPolicy: {
            content: {
                "application/json": components["schemas"]["BackupPolicy"];
            };
        };
    };
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The server is healthy */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            503: components["responses"]["Error"];
        };
    };
    getOpenApi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The API description */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["LoginRequest"];
            };
        };
        responses: {
            /** @description The token and when it expires */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoginResponse"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listProjects: {
        parameters: {
            query?: {
                /** @description How many items to skip */
                offset?: components["parameters"]["offset"];
                /** @description The last item (or its $ref) of the page before; only items that sort after it are returned */
                cursor?: components["parameters"]["cursor"];
                /** @description The most items to return; 0 returns all. Absent means 20 where items are expanded, else all */
                limit?: components["parameters"]["limit"];
                /** @description `true` for whole items, `false` for names, or a comma-separated list of top-level fields */
                expand?: components["parameters"]["expand"];
                /** @description Comma-separated conditions that must all hold; each is key, key=value, !key or key!=value */
                labelFilter?: components["parameters"]["labelFilter"];
                /** @description Comma-separated conditions that must all hold; each is path, path=value, !path or path!=value */
                fieldFilter?: components["parameters"]["fieldFilter"];
                /** @description Whether to return what the user may see, where the right to list the whole scope is missing */
                listAccessible?: components["parameters"]["listAccessible"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ItemList"];
            default: components["responses"]["Error"];
        };
    };
    listOrganizationProjects: {
        parameters: {
            query?: {
                /** @description How many items to skip */
                offset?: components["parameters"]["offset"];
                /** @description The last item (or its $ref) of the page before; only items that sort after it are returned */
                cursor?: components["parameters"]["cursor"];
                /** @description The most items to return; 0 returns all. Absent means 20 where items are expanded, else all */
                limit?: components["parameters"]["limit"];
                /** @description `true` for whole items, `false` for names, or a comma-separated list of top-level fields */
                expand?: components["parameters"]["expand"];
                /** @description Comma-separated conditions that must all hold; each is key, key=value, !key or key!=value */
                labelFilter?: components["parameters"]["labelFilter"];
                /** @description Comma-separated conditions that must all hold; each is path, path=value, !path or path!=value */
                fieldFilter?: components["parameters"]["fieldFilter"];
                /** @description Whether to return what the user may see, where the right to list the whole scope is missing */
                listAccessible?: components["parameters"]["listAccessible"];
            };
            header?: never;
            path: {
                organization: components["parameters"]["organization"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ItemList"];
            default: components["responses"]["Error"];
        };
    };
    getProject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organization: components["parameters"]["organization"];
                project: components["parameters"]["project"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Project"];
            default: components["responses"]["Error"];
        };
    };
    createOrUpdateProject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organization: components["parameters"]["organization"];
                project: components["parameters"]["project"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Project"];
        responses: {
            200: components["responses"]["Project"];
            201: components["responses"]["Project"];
            default: components["responses"]["Error"];
        };
    };
    deleteProject: {
        parameters: {
            query?: {
                /** @description How many seconds to wait until the operation is final; 0 answers at once */
                timeoutSeconds?: components["parameters"]["timeoutSeconds"];
            };
            header?: never;
            path: {
                organization: components["parameters"]["organization"];
                project: components["parameters"]["project"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The deletion was accepted */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Error"];
        };
    };
    listDatabases: {
        parameters: {
            query?: {
                /** @description How many items to skip */
                offset?: components["parameters"]["offset"];
                /** @description The last item (or its $ref) of the page before; only items that sort after it are returned */
                cursor?: components["parameters"]["cursor"];
                /** @description The most items to return; 0 returns all. Absent means 20 where items are expanded, else all */
                limit?: components["parameters"]["limit"];
                /** @description `true` for whole items, `false` for names, or a comma-separated list of top-level fields */
                expand?: components["parameters"]["expand"];
                /** @description Comma-separated conditions that must all hold; each is key, key=value, !key or key!=value */
                labelFilter?: components["parameters"]["labelFilter"];
                /** @description Comma-separated conditions that must all hold; each is path, path=value, !path or path!=value */
                fieldFilter?: components["parameters"]["fieldFilter"];
                /** @description Whether to return what the user may see, where the right to list the whole scope is missing */
                listAccessible?: components["parameters"]["listAccessible"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ItemList"];
            default: components["responses"]["Error"];
        };
    };
    listOrganizationDatabases: {
        parameters: {
            query?: {
                /** @description How many items to skip */
                offset?: components["parameters"]["offset"];
                /** @description The last item (or its $ref) of the page before; only items that sort after it are returned */
                cursor?: components["parameters"]["cursor"];
                /** @description The most items to return; 0 returns all. Absent means 20 where items are expanded, else all */
                limit?: components["parameters"]["limit"];
                /** @description `true` for whole items, `false` for names, or a comma-separated list of top-level fields */
                expand?: components["parameters"]["expand"];
                /** @description Comma-separated conditions that must all hold; each is key, key=value, !key or key!=value */
                labelFilter?: components["parameters"]["labelFilter"];
                /** @description Comma-separated conditions that must all hold; each is path, path=value, !path or path!=value */
                fieldFilter?: components["parameters"]["fieldFilter"];
                /** @description Whether to return what the user may see, where the right to list the whole scope is missing */
                listAccessible?: components["parameters"]["listAccessible"];
            };
            header?: never;
            path: {
                organization: components["parameters"]["organization"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ItemList"];
            default: components["responses"]["Error"];
        };
    };
    listProjectDatabases: {
        parameters: {
            query?: {
                /** @description How many items to skip */
                offset?: components["parameters"]["offset"];
                /** @description The last item (or its $ref) of the page before; only items that sort after it are returned */
                cursor?: components["parameters"]["cursor"];
                /** @description The most items to return; 0 returns all. Absent means 20 where items are expanded, else all */
                limit?: components["parameters"]["limit"];
                /** @description `true` for whole items, `false` for names, or a comma-separated list of top-level fields */
                expand?: components["parameters"]["expand"];
                /** @description Comma-separated conditions that must all hold; each is key, key=value, !key or key!=value */
                labelFilter?: components["parameters"]["labelFilter"];
                /** @description Comma-separated conditions that must all hold; each is path, path=value, !path or path!=value */
                fieldFilter?: components["parameters"]["fieldFilter"];
                /** @description Whether to return what the user may see, where the right to list the whole scope is missing */
                listAccessible?: components["parameters"]["listAccessible"];
            };
            header?: never;
            path: {
                organization: components["parameters"]["organization"];
                project: components["parameters"]["project"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ItemList"];
            default: components["responses"]["Error"];
        };
    };
    getDatabase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organization: components["parameters"]["organization"];
                project: components["parameters"]["project"];
                database: components["parameters"]["database"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Database"];
            default: components["responses"]["Error"];
        };
    };
    createOrUpdateDatabase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organization: components["parameters"]["organization"];
                project: components["parameters"]["project"];
                database: components["parameters"]["database"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Database"];
        responses: {
            200: components["responses"]["Database"];
            201: components["responses"]["Database"];
            default: components["responses"]["Error"];
        };
    };
    deleteDatabase: {
        parameters: {
            query?: {
                /** @description How many seconds to wait until the operation is final; 0 answers at once */
                timeoutSeconds?: components["parameters"]["timeoutSeconds"];
            };
            header?: never;
            path: {
                organization: components["parameters"]["organization"];
                project: components["parameters"]["project"];
                database: components["parameters"]["database"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The deletion was accepted */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Error"];
        };
    };
    updateDbaPassword: {
        parameters: {
            query?: {
                /** @description How many seconds to wait until the operation is final; 0 answers at once */
                timeoutSeconds?: components["parameters"]["timeoutSeconds"];
            };
            header?: never;
            path: {
                organization: components["parameters"]["organization"];
                project: components["parameters"]["project"];
                database: components["parameters"]["database"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateDbaPassword"];
            };
        };
        responses: {
            /** @description The password is in force, or `current` was right where no `target` was given */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The change is under way */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Error"];
        };
    };
    listBackups: {
        parameters: {
            query?: {
                /** @description How many items to skip */
                offset?: components["parameters"]["offset"];
                /** @description The last item (or its $ref) of the page before; only items that sort after it are returned */
                cursor?: components["parameters"]["cursor"];
                /** @description The most items to return; 0 returns all. Absent means 20 where items are expanded, else all */
                limit?: components["parameters"]["limit"];
                /** @description `true` for whole items, `false` for names, or a comma-separated list of top-level fields */
                expand?: components["parameters"]["expand"];
                /** @description Comma-separated conditions that must all hold; each is key, key=value, !key or key!=value */
                labelFilter?: components["parameters"]["labelFilter"];
                /** @description Comma-separated conditions that must all hold; each is path, path=value, !path or path!=value */
                fieldFilter?: components["parameters"]["fieldFilter"];
                /** @description Whether to return what the user may see, where the right to list the whole scope is missing */
                listAccessible?: components["parameters"]["listAccessible"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ItemList"];
            default: components["responses"]["Error"];
        };
    };
    listOrganizationBackups: {
        parameters: {
            query?: {
                /** @description How many items to skip */
                offset?: components["parameters"]["offset"];
                /** @description The last item (or its $ref) of the page before; only items that sort after it are returned */
                cursor?: components["parameters"]["cursor"];
                /** @description The most items to return; 0 returns all. Absent means 20 where items are expanded, else all */
                limit?: components["parameters"]["limit"];
                /** @description `true` for whole items, `false` for names, or a comma-separated list of top-level fields */
                expand?: components["parameters"]["expand"];
                /** @description Comma-separated conditions that must all hold; each is key, key=value, !key or key!=value */
                labelFilter?: components["parameters"]["labelFilter"];
                /** @description Comma-separated conditions that must all hold; each is path, path=value, !path or path!=value */
                fieldFilter?: components["parameters"]["fieldFilter"];
                /** @description Whether to return what the user may see, where the right to list the whole scope is missing */
                listAccessible?: components["parameters"]["listAccessible"];
            };
            header?: never;
            path: {
                organization: components["parameters"]["organization"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ItemList"];
            default: components["responses"]["Error"];
        };
    };
    listProjectBackups: {
        parameters: {
            query?: {
                /** @description How many items to skip */
                offset?: components["parameters"]["offset"];
                /** @description The last item (or its $ref) of the page before; only items that sort after it are returned */
                cursor?: components["parameters"]["cursor"];
                /** @description The most items to return; 0 returns all. Absent means 20 where items are expanded, else all */
                limit?: components["parameters"]["limit"];
                /** @description `true` for whole items, `false` for names, or a comma-separated list of top-level fields */
                expand?: components["parameters"]["expand"];
                /** @description Comma-separated conditions that must all hold; each is key, key=value, !key or key!=value */
                labelFilter?: components["parameters"]["labelFilter"];
                /** @description Comma-separated conditions that must all hold; each is path, path=value, !path or path!=value */
                fieldFilter?: components["parameters"]["fieldFilter"];
                /** @description Whether to return what the user may see, where the right to list the whole scope is missing */
                listAccessible?: components["parameters"]["listAccessible"];
            };
            header?: never;
            path: {
                organization: components["parameters"]["organization"];
                project: components["parameters"]["project"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ItemList"];
            default: components["responses"]["Error"];
        };
    };
    listDatabaseBackups: {
        parameters: {
            query?: {
                /** @description How many items to skip */
                offset?: components["parameters"]["offset"];
                /** @description The last item (or its $ref) of the page before; only items that sort after it are returned */
                cursor?: components["parameters"]["cursor"];
                /** @description The most items to return; 0 returns all. Absent means 20 where items are expanded, else all */
                limit?: components["parameters"]["limit"];
                /** @description `true` for whole items, `false` for names, or a comma-separated list of top-level fields */
                expand?: components["parameters"]["expand"];
                /** @description Comma-separated conditions that must all hold; each is key, key=value, !key or key!=value */
                labelFilter?: components["parameters"]["labelFilter"];
                /** @description Comma-separated conditions that must all hold; each is path, path=value, !path or path!=value */
                fieldFilter?: components["parameters"]["fieldFilter"];
                /** @description Whether to return what the user may see, where the right to list the whole scope is missing */
                listAccessible?: components["parameters"]["listAccessible"];
            };
            header?: never;
            path: {
                organization: components["parameters"]["organization"];
                project: components["parameters"]["project"];
                database: components["parameters"]["database"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ItemList"];
            default: components["responses"]["Error"];
        };
    };
    createBackup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organization: components["parameters"]["organization"];
                project: components["parameters"]["project"];
                database: components["parameters"]["database"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BackupCreate"];
            };
        };
        responses: {
            201: components["responses"]["Backup"];
            default: components["responses"]["Error"];
        };
    };
    getBackup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organization: components["parameters"]["organization"];
                project: components["parameters"]["project"];
                database: components["parameters"]["database"];
                backup: components["parameters"]["backup"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Backup"];
            default: components["responses"]["Error"];
        };
    };
    createOrUpdateBackup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organization: components["parameters"]["organization"];
                project: components["parameters"]["project"];
                database: components["parameters"]["database"];
                backup: components["parameters"]["backup"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Backup"];
        responses: {
            200: components["responses"]["Backup"];
            201: components["responses"]["Backup"];
            default: components["responses"]["Error"];
        };
    };
    deleteBackup: {
        parameters: {
            query?: {
                /** @description How many seconds to wait until the operation is final; 0 answers at once */
                timeoutSeconds?: components["parameters"]["timeoutSeconds"];
            };
            header?: never;
            path: {
                organization: components["parameters"]["organization"];
                project: components["parameters"]["project"];
                database: components["parameters"]["database"];
                backup: components["parameters"]["backup"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The deletion was accepted */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Error"];
        };
    };
    listBackupPolicies: {
        parameters: {
            query?: {
                /** @description How many items to skip */
                offset?: components["parameters"]["offset"];
                /** @description The last item (or its $ref) of the page before; only items that sort after it are returned */
                cursor?: components["parameters"]["cursor"];
                /** @description The most items to return; 0 returns all. Absent means 20 where items are expanded, else all */
                limit?: components["parameters"]["limit"];
                /** @description `true` for whole items, `false` for names, or a comma-separated list of top-level fields */
                expand?: components["parameters"]["expand"];
                /** @description Comma-separated conditions that must all hold; each is key, key=value, !key or key!=value */
                labelFilter?: components["parameters"]["labelFilter"];
                /** @description Comma-separated conditions that must all hold; each is path, path=value, !path or path!=value */
                fieldFilter?: components["parameters"]["fieldFilter"];
                /** @description Whether to return what the user may see, where the right to list the whole scope is missing */
                listAccessible?: components["parameters"]["listAccessible"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ItemList"];
            default: components["responses"]["Error"];
        };
    };
    listOrganizationBackupPolicies: {
        parameters: {
            query?: {
                /** @description How many items to skip */
                offset?: components["parameters"]["offset"];
                /** @description The last item (or its $ref) of the page before; only items that sort after it are returned */
                cursor?: components["parameters"]["cursor"];
                /** @description The most items to return; 0 returns all. Absent means 20 where items are expanded, else all */
                limit?: components["parameters"]["limit"];
                /** @description `true` for whole items, `false` for names, or a comma-separated list of top-level fields */
                expand?: components["parameters"]["expand"];
                /** @description Comma-separated conditions that must all hold; each is key, key=value, !key or key!=value */
                labelFilter?: components["parameters"]["labelFilter"];
                /** @description Comma-separated conditions that must all hold; each is path, path=value, !path or path!=value */
                fieldFilter?: components["parameters"]["fieldFilter"];
                /** @description Whether to return what the user may see, where the right to list the whole scope is missing */
                listAccessible?: components["parameters"]["listAccessible"];
            };
            header?: never;
            path: {
                organization: components["parameters"]["organization"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ItemList"];
            default: components["responses"]["Error"];
        };
    };
    getBackupPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organization: components["parameters"]["organization"];
                policy: components["parameters"]["policy"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["BackupPolicy"];
            default: components["responses"]["Error"];
        };
    };
    createOrUpdateBackupPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organization: components["parameters"]["organization"];
                policy: components["parameters"]["policy"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["BackupPolicy"];
        responses: {
            200: components["responses"]["BackupPolicy"];
            201: components["responses"]["BackupPolicy"];
            default: components["responses"]["Error"];
        };
    };
    deleteBackupPolicy: {
        parameters: {
            query?: {
                /** @description How many seconds to wait until the operation is final; 0 answers at once */
                timeoutSeconds?: components["parameters"]["timeoutSeconds"];
            };
            header?: never;
            path: {
                organization: components["parameters"]["organization"];
                policy: components["parameters"]["policy"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The deletion was accepted */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Error"];
        };
    };
    watchProjects: {
        parameters: {
            query?: {
                /** @description How many items to skip */
                offset?: components["parameters"]["offset"];
                /** @description The last item (or its $ref) of the page before; only items that sort after it are returned */
                cursor?: components["parameters"]["cursor"];
                /** @description The most items to return; 0 returns all. Absent means 20 where items are expanded, else all */
                limit?: components["parameters"]["limit"];
                /** @description `true` for whole items, `false` for names, or a comma-separated list of top-level fields */
                expand?: components["parameters"]["expand"];
                /** @description Comma-separated conditions that must all hold; each is key, key=value, !key or key!=value */
                labelFilter?: components["parameters"]["labelFilter"];
                /** @description Comma-separated conditions that must all hold; each is path, path=value, !path or path!=value */
                fieldFilter?: components["parameters"]["fieldFilter"];
                /** @description Whether to return what the user may see, where the right to list the whole scope is missing */
                listAccessible?: components["parameters"]["listAccessible"];
                /** @description Whether to also stream events on items that the RESYNC did not hold */
                watchAll?: components["parameters"]["watchAll"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Events"];
            default: components["responses"]["Error"];
        };
    };
    watchOrganizationProjects: {
        parameters: {
            query?: {
                /** @description How many items to skip */
                offset?: components["parameters"]["offset"];
                /** @description The last item (or its $ref) of the page before; only items that sort after it are returned */
                cursor?: components["parameters"]["cursor"];
                /** @description The most items to return; 0 returns all. Absent means 20 where items are expanded, else all */
                limit?: components["parameters"]["limit"];
                /** @description `true` for whole items, `false` for names, or a comma-separated list of top-level fields */
                expand?: components["parameters"]["expand"];
                /** @description Comma-separated conditions that must all hold; each is key, key=value, !key or key!=value */
                labelFilter?: components["parameters"]["labelFilter"];
                /** @description Comma-separated conditions that must all hold; each is path, path=value, !path or path!=value */
                fieldFilter?: components["parameters"]["fieldFilter"];
                /** @description Whether to return what the user may see, where the right to list the whole scope is missing */
                listAccessible?: components["parameters"]["listAccessible"];
                /** @description Whether to also stream events on items that the RESYNC did not hold */
                watchAll?: components["parameters"]["watchAll"];
            };
            header?: never;
            path: {
                organization: components["parameters"]["organization"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Events"];
            default: components["responses"]["Error"];
        };
    };
    watchProject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organization: components["parameters"]["organization"];
                project: components["parameters"]["project"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Events"];
            default: components["responses"]["Error"];
        };
    };
    watchDatabases: {
        parameters: {
            query?: {
                /** @description How many items to skip */
                offset?: components["parameters"]["offset"];
                /** @description The last item (or its $ref) of the page before; only items that sort after it are returned */
                cursor?: components["parameters"]["cursor"];
                /** @description The most items to return; 0 returns all. Absent means 20 where items are expanded, else all */
                limit?: components["parameters"]["limit"];
                /** @description `true` for whole items, `false` for names, or a comma-separated list of top-level fields */
                expand?: components["parameters"]["expand"];
                /** @description Comma-separated conditions that must all hold; each is key, key=value, !key or key!=value */
                labelFilter?: components["parameters"]["labelFilter"];
                /** @description Comma-separated conditions that must all hold; each is path, path=value, !path or path!=value */
                fieldFilter?: components["parameters"]["fieldFilter"];
                /** @description Whether to return what the user may see, where the right to list the whole scope is missing */
                listAccessible?: components["parameters"]["listAccessible"];
                /** @description Whether to also stream events on items that the RESYNC did not hold */
                watchAll?: components["parameters"]["watchAll"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Events"];
            default: components["responses"]["Error"];
        };
    };
    watchOrganizationDatabases: {
        parameters: {
            query?: {
                /** @description How many items to skip */
                offset?: components["parameters"]["offset"];
                /** @description The last item (or its $ref) of the page before; only items that sort after it are returned */
                cursor?: components["parameters"]["cursor"];
                /** @description The most items to return; 0 returns all. Absent means 20 where items are expanded, else all */
                limit?: components["parameters"]["limit"];
                /** @description `true` for whole items, `false` for names, or a comma-separated list of top-level fields */
                expand?: components["parameters"]["expand"];
                /** @description Comma-separated conditions that must all hold; each is key, key=value, !key or key!=value */
                labelFilter?: components["parameters"]["labelFilter"];
                /** @description Comma-separated conditions that must all hold; each is path, path=value, !path or path!=value */
                fieldFilter?: components["parameters"]["fieldFilter"];
                /** @description Whether to return what the user may see, where the right to list the whole scope is missing */
                listAccessible?: components["parameters"]["listAccessible"];
                /** @description Whether to also stream events on items that the RESYNC did not hold */
                watchAll?: components["parameters"]["watchAll"];
            };
            header?: never;
            path: {
                organization: components["parameters"]["organization"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Events"];
            default: components["responses"]["Error"];
        };
    };
    watchProjectDatabases: {
        parameters: {
            query?: {
                /** @description How many items to skip */
                offset?: components["parameters"]["offset"];
                /** @description The last item (or its $ref) of the page before; only items that sort after it are returned */
                cursor?: components["parameters"]["cursor"];
                /** @description The most items to return; 0 returns all. Absent means 20 where items are expanded, else all */
                limit?: components["parameters"]["limit"];
                /** @description `true` for whole items, `false` for names, or a comma-separated list of top-level fields */
                expand?: components["parameters"]["expand"];
                /** @description Comma-separated conditions that must all hold; each is key, key=value, !key or key!=value */
                labelFilter?: components["parameters"]["labelFilter"];
                /** @description Comma-separated conditions that must all hold; each is path, path=value, !path or path!=value */
                fieldFilter?: components["parameters"]["fieldFilter"];
                /** @description Whether to return what the user may see, where the right to list the whole scope is missing */
                listAccessible?: components["parameters"]["listAccessible"];
                /** @description Whether to also stream events on items that the RESYNC did not hold */
                watchAll?: components["parameters"]["watchAll"];
            };
            header?: never;
            path: {
                organization: components["parameters"]["organization"];
                project: components["parameters"]["project"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Events"];
            default: components["responses"]["Error"];
        };
    };
    watchDatabase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organization: components["parameters"]["organization"];
                project: components["parameters"]["project"];
                database: components["parameters"]["database"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Events"];
            default: components["responses"]["Error"];
        };
    };
    watchBackups: {
        parameters: {
            query?: {
                /** @description How many items to skip */
                offset?: components["parameters"]["offset"];
                /** @description The last item (or its $ref) of the page before; only items that sort after it are returned */
                cursor?: components["parameters"]["cursor"];
                /** @description The most items to return; 0 returns all. Absent means 20 where items are expanded, else all */
                limit?: components["parameters"]["limit"];
                /** @description `true` for whole items, `false` for names, or a comma-separated list of top-level fields */
                expand?: components["parameters"]["expand"];
                /** @description Comma-separated conditions that must all hold; each is key, key=value, !key or key!=value */
                labelFilter?: components["parameters"]["labelFilter"];
                /** @description Comma-separated conditions that must all hold; each is path, path=value, !path or path!=value */
                fieldFilter?: components["parameters"]["fieldFilter"];
                /** @description Whether to return what the user may see, where the right to list the whole scope is missing */
                listAccessible?: components["parameters"]["listAccessible"];
                /** @description Whether to also stream events on items that the RESYNC did not hold */
                watchAll?: components["parameters"]["watchAll"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Events"];
            default: components["responses"]["Error"];
        };
    };
    watchOrganizationBackups: {
        parameters: {
            query?: {
                /** @description How many items to skip */
                offset?: components["parameters"]["offset"];
                /** @description The last item (or its $ref) of the page before; only items that sort after it are returned */
                cursor?: components["parameters"]["cursor"];
                /** @description The most items to return; 0 returns all. Absent means 20 where items are expanded, else all */
                limit?: components["parameters"]["limit"];
                /** @description `true` for whole items, `false` for names, or a comma-separated list of top-level fields */
                expand?: components["parameters"]["expand"];
                /** @description Comma-separated conditions that must all hold; each is key, key=value, !key or key!=value */
                labelFilter?: components["parameters"]["labelFilter"];
                /** @description Comma-separated conditions that must all hold; each is path, path=value, !path or path!=value */
                fieldFilter?: components["parameters"]["fieldFilter"];
                /** @description Whether to return what the user may see, where the right to list the whole scope is missing */
                listAccessible?: components["parameters"]["listAccessible"];
                /** @description Whether to also stream events on items that the RESYNC did not hold */
                watchAll?: components["parameters"]["watchAll"];
            };
            header?: never;
            path: {
                organization: components["parameters"]["organization"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Events"];
            default: components["responses"]["Error"];
        };
    };
    watchProjectBackups: {
        parameters: {
            query?: {
                /** @description How many items to skip */
                offset?: components["parameters"]["offset"];
                /** @description The last item (or its $ref) of the page before; only items that sort after it are returned */
                cursor?: components["parameters"]["cursor"];
                /** @description The most items to return; 0 returns all. Absent means 20 where items are expanded, else all */
                limit?: components["parameters"]["limit"];
                /** @description `true` for whole items, `false` for names, or a comma-separated list of top-level fields */
                expand?: components["parameters"]["expand"];
                /** @description Comma-separated conditions that must all hold; each is key, key=value, !key or key!=value */
                labelFilter?: components["parameters"]["labelFilter"];
                /** @description Comma-separated conditions that must all hold; each is path, path=value, !path or path!=value */
                fieldFilter?: components["parameters"]["fieldFilter"];
                /** @description Whether to return what the user may see, where the right to list the whole scope is missing */
                listAccessible?: components["parameters"]["listAccessible"];
                /** @description Whether to also stream events on items that the RESYNC did not hold */
                watchAll?: components["parameters"]["watchAll"];
            };
            header?: never;
            path: {
                organization: components["parameters"]["organization"];
                project: components["parameters"]["project"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Events"];
            default: components["responses"]["Error"];
        };
    };
    watchDatabaseBackups: {
        parameters: {
            query?: {
                /** @description How many items to skip */
                offset?: components["parameters"]["offset"];
                /** @description The last item (or its $ref) of the page before; only items that sort after it are returned */
                cursor?: components["parameters"]["cursor"];
                /** @description The most items to return; 0 returns all. Absent means 20 where items are expanded, else all */
                limit?: components["parameters"]["limit"];
                /** @description `true` for whole items, `false` for names, or a comma-separated list of top-level fields */
                expand?: components["parameters"]["expand"];
                /** @description Comma-separated conditions that must all hold; each is key, key=value, !key or key!=value */
                labelFilter?: components["parameters"]["labelFilter"];
                /** @description Comma-separated conditions that must all hold; each is path, path=value, !path or path!=value */
                fieldFilter?: components["parameters"]["fieldFilter"];
                /** @description Whether to return what the user may see, where the right to list the whole scope is missing */
                listAccessible?: components["parameters"]["listAccessible"];
                /** @description Whether to also stream events on items that the RESYNC did not hold */
                watchAll?: components["parameters"]["watchAll"];
            };
            header?: never;
            path: {
                organization: components["parameters"]["organization"];
                project: components["parameters"]["project"];
                database: components["parameters"]["database"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Events"];
            default: components["responses"]["Error"];
        };
    };
    watchBackup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organization: components["parameters"]["organization"];
                project: components["parameters"]["project"];
                database: components["parameters"]["database"];
                backup: components["parameters"]["backup"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Events"];
            default: components["responses"]["Error"];
        };
    };
    watchBackupPolicies: {
        parameters: {
            query?: {
                /** @description How many items to skip */
                offset?: components["parameters"]["offset"];
                /** @description The last item (or its $ref) of the page before; only items that sort after it are returned */
                cursor?: components["parameters"]["cursor"];
                /** @description The most items to return; 0 returns all. Absent means 20 where items are expanded, else all */
                limit?: components["parameters"]["limit"];
                /** @description `true` for whole items, `false` for names, or a comma-separated list of top-level fields */
                expand?: components["parameters"]["expand"];
                /** @description Comma-separated conditions that must all hold; each is key, key=value, !key or key!=value */
                labelFilter?: components["parameters"]["labelFilter"];
                /** @description Comma-separated conditions that must all hold; each is path, path=value, !path or path!=value */
                fieldFilter?: components["parameters"]["fieldFilter"];
                /** @description Whether to return what the user may see, where the right to list the whole scope is missing */
                listAccessible?: components["parameters"]["listAccessible"];
                /** @description Whether to also stream events on items that the RESYNC did not hold */
                watchAll?: components["parameters"]["watchAll"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Events"];
            default: components["responses"]["Error"];
        };
    };
    watchOrganizationBackupPolicies: {
        parameters: {
            query?: {
                /** @description How many items to skip */
                offset?: components["parameters"]["offset"];
                /** @description The last item (or its $ref) of the page before; only items that sort after it are returned */
                cursor?: components["parameters"]["cursor"];
                /** @description The most items to return; 0 returns all. Absent means 20 where items are expanded, else all */
                limit?: components["parameters"]["limit"];
                /** @description `true` for whole items, `false` for names, or a comma-separated list of top-level fields */
                expand?: components["parameters"]["expand"];
                /** @description Comma-separated conditions that must all hold; each is key, key=value, !key or key!=value */
                labelFilter?: components["parameters"]["labelFilter"];
                /** @description Comma-separated conditions that must all hold; each is path, path=value, !path or path!=value */
                fieldFilter?: components["parameters"]["fieldFilter"];
                /** @description Whether to return what the user may see, where the right to list the whole scope is missing */
                listAccessible?: components["parameters"]["listAccessible"];
                /** @description Whether to also stream events on items that the RESYNC did not hold */
                watchAll?: components["parameters"]["watchAll"];
            };
            header?: never;
            path: {
                organization: components["parameters"]["organization"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Events"];
            default: components["responses"]["Error"];
        };
    };
    watchBackupPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organization: components["parameters"]["organization"];
                policy: components["parameters"]["policy"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Events"];
            default: components["responses"]["Error"];
        };
    };
}
