using Consultare.Integrations.Answers;
using Consultare.Integrations.Feegow;
using Consultare.Sandbox.FeegowApi;
using Consultare.Sandbox.Faults;
using Consultare.Testing;

namespace Consultare.Integrations.Tests.Feegow;

/// <summary>A fresh client against a sandbox without faults or memories, on a clock that does not make anybody wait.</summary>
internal sealed class FeegowScene : IDisposable
{
    public const string Search = "/v1/api/appoints/search";

    public FeegowScene(SandboxFixture sandbox, Action<FeegowOptions>? configure = null)
    {
        Sandbox = sandbox;
        sandbox.Host.Faults.Clear();
        sandbox.Host.Requests.Clear();
        Options.ApiBaseUrl = sandbox.Host.FeegowApiAddress;
        Options.AccessToken = FeegowTokens.Active;
        Options.Jitter = () => 0.5;
        // Like no wait of any test, so that the clock can tell a time-out from a wait.
        Options.RequestTimeout = TimeSpan.FromSeconds(61);
        configure?.Invoke(Options);
        Clock = new ImpatientClock(Options.RequestTimeout, SandboxFixture.Morning);
        Client = new FeegowClient(Microsoft.Extensions.Options.Options.Create(Options), Clock, Log);
    }

    public SandboxFixture Sandbox { get; }

    public FeegowOptions Options { get; } = new();

    public ImpatientClock Clock { get; }

    public RecordingLogger<FeegowClient> Log { get; } = new();

    public FeegowClient Client { get; }

    public static DateOnly Today => new(2026, 3, 10);

    /// <summary>Requests that reached the sandbox's search.</summary>
    public int Requests => Sandbox.Host.Requests.Assertions().Routes.TryGetValue($"GET {Search}", out var route) ? route.Count : 0;

    /// <summary>A week of the clinic.</summary>
    public Task<Answer<AppointmentSlice>> SearchWeekAsync() =>
        Client.SearchAppointmentsAsync(Today, Today.AddDays(6), CancellationToken.None);

    /// <summary>Makes the sandbox answer 200 with a body of the test's own.</summary>
    public void Serve(string body, string path = Search, string status = "200", string contentType = "application/json") =>
        Sandbox.Host.Faults.Add(new FaultRequest
        {
            Type = FaultTypes.Answer,
            Path = path,
            Parameters = new Dictionary<string, string>
            {
                ["status"] = status,
                ["contentType"] = contentType,
                ["body"] = body,
            },
        });

    /// <summary>The slice the client makes of records written by the test.</summary>
    public async Task<AppointmentSlice> ReadRecordsAsync(params string[] records)
    {
        Serve($$"""{"success":true,"content":[{{string.Join(",", records)}}]}""");
        return (await SearchWeekAsync()).ShouldBeOfType<Success<AppointmentSlice>>().Value;
    }

    public void Dispose() => Client.Dispose();
}
