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
            await WritePidFileAsync(options.PidFile);
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

    private static async Task WritePidFileAsync(string? path)
    {
        if (path is not null)
        {
            await File.WriteAllTextAsync(path, $"{Environment.ProcessId}\n");
        }
    }
}
