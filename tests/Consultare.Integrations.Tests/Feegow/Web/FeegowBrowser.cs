using Consultare.Integrations.Answers;
using Consultare.Integrations.Browsing;
using Consultare.Integrations.Feegow.Web;
using Consultare.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Consultare.Integrations.Tests.Feegow.Web;

/// <summary>A real Chromium against a sandbox, with what the hub says in its log.</summary>
public sealed class FeegowBrowser : IAsyncLifetime
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private ServiceProvider _services = null!;

    public SandboxFixture Sandbox { get; } = new();

    public FeegowPages Pages => _services.GetRequiredService<FeegowPages>();

    public T Service<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public async Task InitializeAsync()
    {
        await Sandbox.InitializeAsync();
        var settings = Sandbox.Host.HubSettings;
        _services = new ServiceCollection()
            .AddBrowsing()
            .AddFeegowWeb(options =>
            {
                options.WebBaseUrl = new Uri(settings[FeegowWebOptions.WebBaseUrlSetting]);
                options.CoreBaseUrl = new Uri(settings[FeegowWebOptions.CoreBaseUrlSetting]);
                options.BlockGrace = TimeSpan.FromSeconds(2);
                options.TotemWait = TimeSpan.FromSeconds(3);
                options.TotemGrace = TimeSpan.FromSeconds(1);
            })
            .BuildServiceProvider();
    }

    public async Task DisposeAsync()
    {
        await _services.DisposeAsync();
        await Sandbox.DisposeAsync();
    }

    public Task<Answer<T>> OnPageAsync<T>(Func<IPage, CancellationToken, Task<Answer<T>>> job) =>
        Service<IBrowserHost>().RunAsync(job, Longest, CancellationToken.None);

    public Task<Answer<Uri>> SignInAsync(IFeegowUser? user = null) =>
        OnPageAsync((page, cancellationToken) => Pages.SignInAsync(page, user ?? new FreeUser(), cancellationToken));

    /// <summary>Signs in and goes on.</summary>
    public Task<Answer<T>> SignedInAsync<T>(Func<IPage, Uri, Task<Answer<T>>> goOn) => OnPageAsync(async (page, cancellationToken) =>
        await Pages.SignInAsync(page, new FreeUser(), cancellationToken) is Success<Uri> home
            ? await goOn(page, home.Value)
            : throw new InvalidOperationException("The login failed."));

    /// <summary>How the logins of the sandbox ended, in order.</summary>
    public async Task<IReadOnlyList<string>> LoginsAsync()
    {
        var state = await Sandbox.Control.Http.GetStringAsync(new Uri("state", UriKind.Relative));
        return [.. System.Text.Json.JsonDocument.Parse(state).RootElement.GetProperty("webLogins").EnumerateArray()
            .Select(one => one.GetProperty("outcome").GetString()!)];
    }

    /// <summary>Somebody else signs in as the hub's user.</summary>
    public async Task TakeAwayAsync()
    {
        using var answer = await Sandbox.Control.Http.PostAsync(
            new Uri("events", UriKind.Relative), new StringContent("""{"type":"feegow-session-taken"}"""));
        answer.EnsureSuccessStatusCode();
    }
}
