using System.Diagnostics;
using System.Globalization;
using Consultare.Data.DataFolder;
using Consultare.Testing;
using Consultare.Web.Hosting;

namespace Consultare.Web.Tests.Hosting;

/// <summary>The hub as a process.</summary>
public sealed class StartTests
{
    [Fact]
    public async Task SecondHub_OnTheSameFolder_IsRefusedNamingTheFirst()
    {
        using var folder = new TempFolder();
        using var first = DataFolderLock.Acquire(folder.Path);

        var (exit, error) = await RunAsync(("HUB_DATA", folder.Path));

        exit.ShouldBe(2);
        error.ShouldContain("não iniciou");
        error.ShouldContain(Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("HUB_PORT", "oitenta")]
    [InlineData("HUB_PORT", "70000")]
    [InlineData("HUB_BIND", "aqui")]
    [InlineData("DB_PROVIDER", "oracle")]
    [InlineData("SANDBOX_CONTROL_URL", "http://203.0.113.9:5090")]
    [InlineData("HUB_ADMIN_PASSWORD", "sem e-mail")]
    [InlineData("FEEGOW_API_BASE_URL", "isto não é um endereço")]
    public async Task Setting_ThatCannotBeUsed_RefusesTheStartAndIsNamed(string name, string value)
    {
        using var folder = new TempFolder();

        var (exit, error) = await RunAsync(("HUB_DATA", folder.Path), (name, value));

        exit.ShouldBe(2);
        error.ShouldContain(name);
        error.ShouldNotContain("   at ");
    }

    private static async Task<(int Exit, string Error)> RunAsync(params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(HubApplication).Assembly.Location])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        start.Environment["HUB_PORT"] = "0";
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(patience.Token);
            var error = await process.StandardError.ReadToEndAsync(patience.Token);
            await output;
            await process.WaitForExitAsync(patience.Token);
            return (process.ExitCode, error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}
