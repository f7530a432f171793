using Consultare.Web.Hosting;

namespace Consultare.Web;

/// <summary>The hub as a process: panel, API and, on one node, the grains.</summary>
internal static class Program
{
    private const int Refused = 2;

    private static async Task<int> Main(string[] arguments)
    {
        try
        {
            var configuration = new ConfigurationBuilder().AddEnvironmentVariables().AddCommandLine(arguments).Build();
            var settings = HubSettings.Read(configuration);
            using var folder = HubStart.TakeFolder(settings);
            await using var app = HubApplication.Build(settings, arguments);
            var firstSignIn = await HubStart.PrepareAsync(app, CancellationToken.None);
            await app.StartAsync();
            HubGreeting.Write(Console.Out, app.Urls, firstSignIn);
            await app.WaitForShutdownAsync();
            return 0;
        }
        catch (Exception refused) when (StartRefusal.Explain(refused) is { } reason)
        {
            await Console.Error.WriteLineAsync($"O hub não iniciou: {reason}");
            return Refused;
        }
    }
}
