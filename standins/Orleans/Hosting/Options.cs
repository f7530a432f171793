namespace Orleans.Configuration;

/// <summary>How calls are sent.</summary>
public abstract class MessagingOptions
{
    /// <summary>How long a caller waits for an answer; 30 seconds unless set.</summary>
    public TimeSpan ResponseTimeout { get; set; } = TimeSpan.FromSeconds(30);
    /// <summary>The same under a debugger; 30 minutes unless set.</summary>
    public TimeSpan ResponseTimeoutWithDebugger { get; set; } = TimeSpan.FromMinutes(30);
}

/// <summary>How a silo's grains send calls.</summary>
public class SiloMessagingOptions : MessagingOptions;

/// <summary>How a client sends calls.</summary>
public class ClientMessagingOptions : MessagingOptions;

/// <summary>When idle grains are deactivated.</summary>
public class GrainCollectionOptions
{
    /// <summary>How long a grain stays when idle; 15 minutes unless set.</summary>
    public TimeSpan CollectionAge { get; set; } = TimeSpan.FromMinutes(15);
    /// <summary>How often idle grains are looked for; one minute unless set, and always less than the age.</summary>
    public TimeSpan CollectionQuantum { get; set; } = TimeSpan.FromMinutes(1);
    /// <summary>How long an activation may take; 30 seconds unless set.</summary>
    public TimeSpan ActivationTimeout { get; set; } = TimeSpan.FromSeconds(30);
    /// <summary>How long OnDeactivateAsync may take; 30 seconds unless set.</summary>
    public TimeSpan DeactivationTimeout { get; set; } = TimeSpan.FromSeconds(30);
}

/// <summary>The names of a cluster and of what it serves.</summary>
public class ClusterOptions
{
    /// <summary>The service: states belong to it and outlive clusters.</summary>
    public string ServiceId { get; set; } = "default";
    /// <summary>The cluster.</summary>
    public string ClusterId { get; set; } = "default";
}

/// <summary>Where a database is; the real package repeats this in each of the classes below.</summary>
public abstract class AdoNetOptions
{
    /// <summary>Which database: "System.Data.SQLite" for SQLite, "MySql.Data.MySqlConnector" for MySQL with the real packages.</summary>
    public string Invariant { get; set; } = "Microsoft.Data.SqlClient";
    /// <summary>The connection string.</summary>
    public string? ConnectionString { get; set; }
}

/// <summary>Where a storage's database is.</summary>
public class AdoNetGrainStorageOptions : AdoNetOptions;

/// <summary>Where a silo finds the cluster's database.</summary>
public class AdoNetClusteringSiloOptions : AdoNetOptions;

/// <summary>Where a client finds the cluster's database.</summary>
public class AdoNetClusteringClientOptions : AdoNetOptions;

/// <summary>Where reminders are kept.</summary>
public class AdoNetReminderTableOptions : AdoNetOptions;
