using System.Diagnostics;

namespace Consultare.Data.Tests.MySql;

/// <summary>A private server on a folder of its own, reachable through its socket file only.</summary>
internal sealed class MariaDbServer : IDisposable
{
    // MySQL 8's own default, stricter than MariaDB's.
    private const string SqlMode =
        "ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,"
        + "NO_ENGINE_SUBSTITUTION";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;

    private MariaDbServer(Process process, string socket) => (_process, Client) = (process, new MariaDbClient(socket));

    public MariaDbClient Client { get; }

    /// <summary>Starts a server in the folder, or answers null when this machine has none.</summary>
    public static async Task<MariaDbServer?> StartAsync(string folder)
    {
        var (daemon, installer) = (Find("mariadbd"), Find("mariadb-install-db"));
        if (daemon is null || installer is null || Find("mariadb") is null)
        {
            return null;
        }

        var data = Path.Combine(folder, "data");
        using var patience = new CancellationTokenSource(Patience);
        await InstallAsync(installer, data, patience.Token);
        var socket = Path.Combine(folder, "s");
        var process = Start(daemon, Arguments(data, socket));
        var server = new MariaDbServer(process, socket);
        try
        {
            await WaitUntilReadyAsync(process, patience.Token);
            return server;
        }
        catch
        {
            server.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    private static string? Find(string program)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return folders.Append("/usr/sbin").Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
    }

    private static IEnumerable<string> Arguments(string data, string socket) =>
    [
        "--no-defaults", $"--datadir={data}", $"--socket={socket}", $"--pid-file={socket}.pid", "--skip-networking",
        "--innodb-flush-log-at-trx-commit=0", "--innodb-buffer-pool-size=64M", $"--sql-mode={SqlMode}", .. User(),
    ];

    private static string[] User() => Environment.UserName == "root" ? ["--user=root"] : [];

    private static async Task InstallAsync(string installer, string data, CancellationToken cancellationToken)
    {
        using var process = Start(
            installer,
            ["--no-defaults", $"--datadir={data}", "--skip-test-db", "--auth-root-authentication-method=normal",
                .. User()]);
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException(await errors);
        }
    }

    private static async Task WaitUntilReadyAsync(Process process, CancellationToken cancellationToken)
    {
        while (await process.StandardError.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.Contains("ready for connections", StringComparison.Ordinal))
            {
                // Nobody reads on: what the server says later must not fill the pipe.
                _ = process.StandardError.ReadToEndAsync(CancellationToken.None);
                return;
            }
        }

        throw new InvalidOperationException($"mariadbd ended at start with exit code {process.ExitCode}.");
    }

    private static Process Start(string program, IEnumerable<string> arguments) =>
        Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
}
