using Consultare.Data;

namespace Consultare.Web.Hosting;

/// <summary>The settings a hub is started with, by the names operators know (architecture, "Names that the outside sees").</summary>
public sealed record HubSettings
{
    /// <summary>HUB_PORT: where the panel is served; 0 takes any free port.</summary>
    public int Port { get; init; } = 5080;

    /// <summary>HUB_BIND: address to listen on; a reverse proxy or <c>0.0.0.0</c> opens the hub to other machines.</summary>
    public string Bind { get; init; } = "127.0.0.1";

    /// <summary>Ports of the one-node silo, beside <see cref="Port"/> so that two hubs can share a machine.</summary>
    public (int Silo, int Gateway) SiloPorts { get; init; } = (5081, 5082);

    /// <summary>HUB_DATA: the folder of everything the hub keeps.</summary>
    public string DataFolder { get; init; } = "data";

    /// <summary>DB_PROVIDER: sqlite on one node, mysql in a cluster.</summary>
    public DatabaseProvider Provider { get; init; } = DatabaseProvider.Sqlite;

    /// <summary>MYSQL_URL, or MYSQL_PUBLIC_URL: the connection string of a cluster's database.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>HUB_WEBROOT: folder of the built panel; beside the program when not set.</summary>
    public string? WebRoot { get; init; }

    /// <summary>SANDBOX_CONTROL_URL: set when the hub's clock follows the sandbox's; loopback only.</summary>
    public Uri? SandboxControl { get; init; }

    /// <summary>Whether this process hosts the grains itself.</summary>
    public bool IsOneNode => Provider == DatabaseProvider.Sqlite;

    /// <summary>Reads the settings of a process.</summary>
    /// <exception cref="SettingException">One of them cannot be used; it is named.</exception>
    public static HubSettings Read(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var port = Number(configuration, "HUB_PORT", 5080);
        return new HubSettings
        {
            Port = port,
            Bind = configuration["HUB_BIND"] ?? "127.0.0.1",
            SiloPorts = (port + 1, port + 2),
            DataFolder = configuration["HUB_DATA"] ?? "data",
            Provider = ReadProvider(configuration),
            ConnectionString = configuration["MYSQL_URL"] ?? configuration["MYSQL_PUBLIC_URL"],
            WebRoot = configuration["HUB_WEBROOT"],
            SandboxControl = ReadSandbox(configuration["SANDBOX_CONTROL_URL"]),
        };
    }

    private static DatabaseProvider ReadProvider(IConfiguration configuration) =>
        configuration["DB_PROVIDER"]?.Trim().ToUpperInvariant() switch
        {
            null or "" => configuration["MYSQL_URL"] is null ? DatabaseProvider.Sqlite : DatabaseProvider.MySql,
            "SQLITE" => DatabaseProvider.Sqlite,
            "MYSQL" => DatabaseProvider.MySql,
            var other => throw new SettingException("DB_PROVIDER", $"'{other}' não é sqlite nem mysql."),
        };

    private static Uri? ReadSandbox(string? address)
    {
        if (string.IsNullOrWhiteSpace(address))
        {
            return null;
        }

        return Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.IsLoopback
            ? uri
            : throw new SettingException("SANDBOX_CONTROL_URL", "só um endereço desta máquina (127.0.0.1 ou localhost) é aceito.");
    }

    private static int Number(IConfiguration configuration, string name, int fallback)
    {
        var text = configuration[name];
        if (string.IsNullOrWhiteSpace(text))
        {
            return fallback;
        }

        return int.TryParse(text, out var number) && number is >= 0 and <= 65_533
            ? number
            : throw new SettingException(name, $"'{text}' não é uma porta.");
    }
}
