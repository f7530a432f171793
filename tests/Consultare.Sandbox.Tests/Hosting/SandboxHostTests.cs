using System.Net;
using System.Net.Sockets;
using Consultare.Sandbox.FeegowApi;
using Consultare.Sandbox.Hosting;
using Consultare.Testing;

namespace Consultare.Sandbox.Tests.Hosting;

/// <summary>Where the sandbox listens and what each host serves (sandbox 1 and 5).</summary>
public sealed class SandboxHostTests(SandboxFixture sandbox) : IClassFixture<SandboxFixture>
{
    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("192.0.2.1")]
    [InlineData("::")]
    public async Task Start_OnAnAddressThatIsNotLoopback_IsRefused(string address)
    {
        var options = new SandboxOptions { Bind = IPAddress.Parse(address) };

        var refused = await Should.ThrowAsync<SandboxStartException>(() => SandboxHost.StartAsync(options));

        refused.Message.ShouldContain("loopback");
    }

    [Fact]
    public async Task Start_OnAPortInUse_IsRefusedNamingIt()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        var options = new SandboxOptions { Port = port };

        var refused = await Should.ThrowAsync<SandboxStartException>(() => SandboxHost.StartAsync(options));

        refused.Message.ShouldContain($"{port}");
    }

    [Theory]
    [InlineData("api.feegow.localhost", "/v1/api/specialties/list", 200)]
    [InlineData("127.0.0.1", "/v1/api/specialties/list", 200)]
    [InlineData("localhost", "/__sandbox/clock", 200)]
    [InlineData("127.0.0.1", "/__sandbox/clock", 200)]
    [InlineData("api.feegow.localhost", "/__sandbox/clock", 404)]
    [InlineData("somewhere.example", "/__sandbox/clock", 404)]
    [InlineData("somewhere.example", "/v1/api/specialties/list", 404)]
    [InlineData("127.0.0.1", "/", 200)]
    [InlineData("localhost", "/", 200)]
    [InlineData("api.feegow.localhost", "/", 404)]
    [InlineData("somewhere.example", "/", 404)]
    public async Task Host_ByItsName_ServesOnlyItsOwnPart(string host, string path, int expected)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(sandbox.Host.BaseAddress, path));
        request.Headers.Host = $"{host}:{sandbox.Host.BaseAddress.Port}";
        request.Headers.Add(FeegowTokens.Header, FeegowTokens.Active);

        using var answer = await http.SendAsync(request);

        ((int)answer.StatusCode).ShouldBe(expected);
    }

    [Fact]
    public async Task Requests_InParallelWithChanges_AreAllAnsweredWhole()
    {
        var asking = Enumerable.Range(0, 40).Select(async number =>
        {
            var day = new DateOnly(2026, 3, 16).AddDays(number % 5);
            var added = await sandbox.Control.AddAppointmentAsync(day);
            var text = await sandbox.Api.GetStringAsync(
                new Uri($"appoints/search?data_start={day:yyyy-MM-dd}&data_end={day:yyyy-MM-dd}", UriKind.Relative));
            return (added.Id, Found: text.Contains($"\"agendamento_id\":{added.Id},", StringComparison.Ordinal));
        });

        var answers = await Task.WhenAll(asking);

        answers.ShouldAllBe(answer => answer.Found);
        answers.Select(answer => answer.Id).Distinct().Count().ShouldBe(40);
    }
}
