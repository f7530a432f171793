using System.Security.Cryptography.X509Certificates;
using Consultare.Data;
using Consultare.Data.Users;
using Consultare.Grains.Abstractions.Clinic;
using Consultare.Testing;
using Consultare.Web.Access;
using Consultare.Web.Json;
using Consultare.Web.Problems;
using Consultare.Web.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Consultare.Web.Tests.SmallHub;

/// <summary>
/// The hub's front door without its grains, so that its clock can be moved by weeks: real Kestrel, a SQLite file of its
/// own, the session routes and one probe route per page and action.
/// </summary>
public sealed class DoorHub : IAsyncDisposable
{
    /// <summary>12:00 in São Paulo.</summary>
    public static readonly DateTimeOffset Noon = new(2026, 3, 10, 15, 0, 0, TimeSpan.Zero);

    private readonly TempFolder _folder = new();
    private readonly X509Certificate2? _certificate;

    private DoorHub(X509Certificate2? certificate) => _certificate = certificate;

    public WebApplication App { get; private set; } = null!;

    public ManualTimeProvider Clock { get; } = new(Noon);

    public SpokenLog Log { get; } = new();

    public Uri Address => new(App.Urls.Single());

    public UserStore Users => App.Services.GetRequiredService<UserStore>();

    public PermissionStore Permissions => App.Services.GetRequiredService<PermissionStore>();

    /// <summary>Starts a hub with the probe routes and the given ones.</summary>
    /// <param name="map">More routes.</param>
    /// <param name="https">Serves https with a certificate made for the test.</param>
    public static async Task<DoorHub> StartAsync(Action<IEndpointRouteBuilder>? map = null, bool https = false)
    {
        var hub = new DoorHub(https ? TestCertificate.Create() : null);
        hub.App = hub.Build(map);
        await hub.App.Services.GetRequiredService<HubDatabase>().MigrateAsync(CancellationToken.None);
        await hub.App.StartAsync();
        return hub;
    }

    /// <summary>Adds a user.</summary>
    public async Task<UserRow> AddUserAsync(
        string role = "OPERADOR", string status = "ATIVO", string? email = null, string? passwordHash = null)
    {
        var id = Guid.NewGuid().ToString();
        var user = new UserRow(
            id, "Ana Souza", email ?? $"{id}@consultare.example", passwordHash ?? Passwords.Hash(Passwords.Right), role,
            "Atendimento", status, LastAccess: null);
        await Users.InsertAsync(user, Clock.LocalNow(), CancellationToken.None);
        return user;
    }

    /// <summary>Stores rows of the matrix.</summary>
    public Task GrantAsync(UserRow user, params PagePermission[] rows) =>
        Permissions.SaveAsync(user.Id, rows, Clock.LocalNow(), CancellationToken.None);

    /// <summary>A visitor who is not signed in.</summary>
    public Visitor Visitor(string? fromAddress = null) => new(Address, fromAddress, _certificate?.Thumbprint);

    /// <summary>Signs a user in through the front door.</summary>
    public async Task<Visitor> SignInAsync(UserRow user)
    {
        var visitor = Visitor();
        var answer = await visitor.SignInAsync(user.Email, Passwords.Right);
        answer.Status.ShouldBe(200, answer.Text);
        return visitor;
    }

    /// <summary>Adds a user of a role and signs them in.</summary>
    public async Task<Visitor> SignInAsAsync(string role) => await SignInAsync(await AddUserAsync(role));

    /// <summary>Changes the file beside the hub's own code.</summary>
    public async Task ExecuteAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={_folder["hub.db"]};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        _certificate?.Dispose();
        _folder.Dispose();
    }

    private WebApplication Build(Action<IEndpointRouteBuilder>? map)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(System.Net.IPAddress.Loopback, 0, listen => _ = _certificate is null ? listen : listen.UseHttps(_certificate));
        });
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(Log);
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddHubDatabase(new HubDatabaseOptions { DataFolder = _folder.Path });
        builder.Services.AddHubProblems();
        builder.Services.AddHubAccess();
        builder.Services.AddHubJson();

        var app = builder.Build();
        app.UseSecurityHeaders();
        app.UseHubProblems();
        app.UseSameSiteWrites();
        app.UseBodyLimit();
        app.UseRouting();
        app.UseHubAccess();
        app.MapSession();
        app.MapProbes();
        map?.Invoke(app);
        app.MapUnknownAddresses();
        AccessServices.VerifyRoutes(app);
        return app;
    }
}
