using System.Diagnostics.CodeAnalysis;
using Consultare.Data.Runs;
using Consultare.Data.Users;
using Consultare.Integrations.Feegow;
using Consultare.Testing;
using Consultare.Web.Access;
using Consultare.Web.Access.SignIn;
using Consultare.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Consultare.Web.Tests.Support;

/// <summary>
/// A whole hub in this process: real Kestrel on a free port, a SQLite file of its own, the real grains, the sandbox as
/// the outside world. Its clock starts at 09:00 of the sandbox's day, and the schedule owes nothing.
/// </summary>
public sealed class RunningHub : IAsyncDisposable
{
    public const string Password = "senha do teste 1";

    private static readonly Lazy<string> Hash = new(() => PasswordCheck.Hash(Password));
    private readonly TempFolder _data = new();

    private RunningHub(SandboxFixture sandbox) => Sandbox = sandbox;

    public WebApplication App { get; private set; } = null!;

    public SandboxFixture Sandbox { get; }

    public ShiftedTimeProvider Clock { get; } = new(SandboxFixture.Morning);

    public LogCapture Log { get; } = new();

    public FirstSignIn? FirstSignIn { get; private set; }

    public string DataFolder => _data.Path;

    public Uri Address => new(App.Urls.Single());

    public RunStore Runs => Get<RunStore>();

    public T Get<T>()
        where T : notnull => App.Services.GetRequiredService<T>();

    /// <summary>Starts a hub.</summary>
    /// <param name="settings">Changes to the settings.</param>
    /// <param name="configure">Changes to the application, after the hub's own.</param>
    /// <param name="arguments">Settings of the environment, as <c>--NAME=value</c>.</param>
    public static async Task<RunningHub> StartAsync(
        Func<HubSettings, HubSettings>? settings = null,
        Action<WebApplicationBuilder>? configure = null,
        params string[] arguments)
    {
        var hub = new RunningHub(await SandboxFixture.StartAsync());
        hub.App = hub.Build(settings, configure, arguments);
        hub.FirstSignIn = await HubStart.PrepareAsync(hub.App, CancellationToken.None);
        await hub.RememberEarlierRunAsync();
        await hub.App.StartAsync();
        return hub;
    }

    /// <summary>Adds a user with the test password.</summary>
    public async Task<UserRow> AddUserAsync(string role, params PagePermission[] permissions)
    {
        var id = Guid.NewGuid().ToString();
        var user = new UserRow(
            id, $"Pessoa {role}", $"{id}@consultare.test", Hash.Value, role, "Atendimento", "ATIVO", LastAccess: null);
        await Get<UserStore>().InsertAsync(user, SandboxFixture.Morning.DateTime, CancellationToken.None);
        await Get<PermissionStore>().SaveAsync(id, permissions, SandboxFixture.Morning.DateTime, CancellationToken.None);
        return user;
    }

    /// <summary>Someone who is not signed in.</summary>
    public HubPerson Anonymous() => new(Address, cookie: null);

    /// <summary>Signs a user in over HTTP.</summary>
    public async Task<HubPerson> SignInAsync(UserRow user)
    {
        using var door = Anonymous();
        var answer = await door.PostAsync("/api/auth/login", new { email = user.Email, password = Password });
        answer.Status.ShouldBe(200);
        return new HubPerson(Address, answer.SessionCookie) { User = user };
    }

    /// <summary>Adds a user of a role and signs them in.</summary>
    public async Task<HubPerson> SignInAsAsync(string role, params PagePermission[] permissions) =>
        await SignInAsync(await AddUserAsync(role, permissions));

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await Sandbox.DisposeAsync();
        _data.Dispose();
    }

    [SuppressMessage("Reliability", "CA2000", Justification = "The application disposes of what its builder registers.")]
    private WebApplication Build(
        Func<HubSettings, HubSettings>? settings, Action<WebApplicationBuilder>? configure, string[] arguments)
    {
        var plain = new HubSettings
        {
            Port = 0,
            SiloPorts = (FreePort.Take(), FreePort.Take()),
            DataFolder = DataFolder,
        };
        string[] all =
        [
            .. Sandbox.Host.HubSettings.Where(one => one.Key != "SANDBOX_CONTROL_URL").Select(one => $"--{one.Key}={one.Value}"),
            "--Runs:Services:0=financeiro",
            .. arguments,
        ];
        return HubApplication.Build(settings?.Invoke(plain) ?? plain, all, builder =>
        {
            builder.Services.AddSingleton<TimeProvider>(Clock);
            builder.Services.PostConfigure<FeegowOptions>(feegow =>
                (feegow.BaseDelay, feegow.MaxDelay) = (TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(2)));
            builder.Logging.ClearProviders().AddProvider(Log);
            configure?.Invoke(builder);
        });
    }

    private async Task RememberEarlierRunAsync()
    {
        var run = Some.Run(Clock.GetUtcNow());
        var fence = new RunFence(run.RunId, "earlier");
        await Runs.InsertAsync(run, CancellationToken.None);
        await Runs.ClaimAsync(run.RunId, fence.Owner, run.RequestedAt, run.RequestedAt, CancellationToken.None);
        await Runs.EndAsync(fence, RunOutcome.Completed, run.Details, run.RequestedAt, CancellationToken.None);
    }
}
