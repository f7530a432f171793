using Consultare.Sandbox.Hosting;

namespace Consultare.Sandbox;

internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        if (!SandboxArguments.TryParse(args, Environment.GetEnvironmentVariable, out var options, out var problem))
        {
            await Console.Error.WriteLineAsync(problem);
            return 2;
        }

        try
        {
            await using var host = await SandboxHost.StartAsync(options);
            await WriteAsync(options.SettingsFile, HubSettingsFile.Shell(host.BaseAddress.Port));
            await WriteAsync(options.PidFile, $"{Environment.ProcessId}\n");
            Console.WriteLine($"Sandbox ready on {host.BaseAddress}");
            await host.WaitForShutdownAsync();
            return 0;
        }
        catch (SandboxStartException refused)
        {
            await Console.Error.WriteLineAsync(refused.Message);
            return 2;
        }
    }

    private static async Task WriteAsync(string? path, string text)
    {
        if (path is not null)
        {
            await File.WriteAllTextAsync(path, text);
        }
    }
}
