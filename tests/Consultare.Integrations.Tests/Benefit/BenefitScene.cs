using Consultare.Integrations.Answers;
using Consultare.Integrations.Benefit;
using Consultare.Integrations.Feegow;
using Consultare.Integrations.Tests.Feegow;
using Consultare.Sandbox.Faults;
using Consultare.Sandbox.FeegowApi;
using Consultare.Testing;
using Microsoft.Extensions.Options;

namespace Consultare.Integrations.Tests.Benefit;

/// <summary>A fresh client of the datagrid against a sandbox without faults or memories.</summary>
internal sealed class BenefitScene : IDisposable
{
    public const string Path = "/external/contract/datagrid";

    public BenefitScene(SandboxFixture sandbox, BenefitMethod method = BenefitMethod.Post, Action<BenefitOptions>? configure = null)
    {
        Sandbox = sandbox;
        sandbox.Host.Faults.Clear();
        sandbox.Host.Requests.Clear();
        var options = new BenefitOptions { BaseUrl = new Uri(sandbox.Host.HubSettings["BENEFIT_BASE_URL"]), Method = method };
        configure?.Invoke(options);
        var feegow = new FeegowOptions { AccessToken = FeegowTokens.Active, RequestTimeout = TimeSpan.FromSeconds(61) };
        var clock = new ImpatientClock(feegow.RequestTimeout, SandboxFixture.Morning);
        Client = new BenefitClient(Options.Create(options), Options.Create(feegow), clock, new RecordingLogger<BenefitClient>());
    }

    public SandboxFixture Sandbox { get; }

    public BenefitClient Client { get; }

    public Task<Answer<ContractPage>> ReadAsync(int page = 1) => Client.ReadPageAsync(page, CancellationToken.None);

    /// <summary>The page the client makes of a body written by the test.</summary>
    public async Task<Answer<ContractPage>> ReadBodyAsync(string body)
    {
        Sandbox.Host.Faults.Add(new FaultRequest
        {
            Type = FaultTypes.Answer,
            Path = Path,
            Parameters = new Dictionary<string, string>
            {
                ["status"] = "200",
                ["contentType"] = "application/json",
                ["body"] = body,
            },
        });
        return await ReadAsync();
    }

    public void Dispose() => Client.Dispose();
}
