using System.Diagnostics;
using System.Globalization;
using Consultare.Testing;

namespace Consultare.EndToEnd.Tests.Testing;

/// <summary><c>./run</c> as somebody types it, in a process group of its own.</summary>
public sealed class RunCommand : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private readonly System.Diagnostics.Process _process;
    private readonly TempFolder _data;

    private RunCommand(System.Diagnostics.Process process, TempFolder data) => (_process, _data) = (process, data);

    public Uri Address { get; private set; } = null!;

    /// <summary>What was printed before the hub served.</summary>
    public List<string> Printed { get; } = [];

    public static async Task<RunCommand> StartAsync()
    {
        var data = new TempFolder();
        var start = new ProcessStartInfo("setsid") { RedirectStandardOutput = true, WorkingDirectory = RepositoryRoot.Path };
        start.ArgumentList.Add("--wait");
        start.ArgumentList.Add("./run");
        start.Environment["HUB_PORT"] = FreePort.Take().ToString(CultureInfo.InvariantCulture);
        start.Environment["SANDBOX_PORT"] = FreePort.Take().ToString(CultureInfo.InvariantCulture);
        start.Environment["HUB_DATA"] = data.Path;
        var command = new RunCommand(System.Diagnostics.Process.Start(start)!, data);
        await command.ReadUntilServingAsync().WaitAsync(Patience);
        return command;
    }

    /// <summary>Process ids of the sandbox and of the hub, as their files in the data folder tell them.</summary>
    public int[] Children() => [ReadId("sandbox.pid"), ReadId("hub.pid")];

    /// <summary>Ctrl-C: an interrupt for the whole group.</summary>
    public Task<int> InterruptAsync() => SignalAsync("-INT", $"-{GroupOf(Children()[1])}");

    /// <summary>kill -9 of one child.</summary>
    public Task<int> KillChildAsync(int id) => SignalAsync("-KILL", id.ToString(CultureInfo.InvariantCulture));

    public static bool IsAlive(int id) => Directory.Exists($"/proc/{id}");

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await InterruptAsync();
        }

        _process.Dispose();
        _data.Dispose();
    }

    private async Task<int> SignalAsync(string signal, string target)
    {
        using var kill = System.Diagnostics.Process.Start("kill", [signal, "--", target]);
        await kill.WaitForExitAsync();
        await _process.WaitForExitAsync().WaitAsync(Patience);
        return _process.ExitCode;
    }

    private async Task ReadUntilServingAsync()
    {
        const string Greeting = "Hub Consultare: ";
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            Printed.Add(line);
            if (line.StartsWith(Greeting, StringComparison.Ordinal))
            {
                Address = new Uri(line[Greeting.Length..].Split(',')[0]);
                Printed.Add(await _process.StandardOutput.ReadLineAsync() ?? string.Empty);
                _ = _process.StandardOutput.ReadToEndAsync();
                return;
            }
        }

        throw new InvalidOperationException($"./run ended before it served:\n{string.Join('\n', Printed)}");
    }

    private int ReadId(string file) =>
        int.Parse(File.ReadAllText(Path.Combine(_data.Path, file)).Trim(), CultureInfo.InvariantCulture);

    private static string GroupOf(int id) => File.ReadAllText($"/proc/{id}/stat").Split(") ")[1].Split(' ')[2];
}
