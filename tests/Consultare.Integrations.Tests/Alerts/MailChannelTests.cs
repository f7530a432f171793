using Consultare.Integrations.Alerts;
using Consultare.Integrations.Answers;
using Consultare.Testing;

namespace Consultare.Integrations.Tests.Alerts;

/// <summary>E-mail against a real SMTP server on this machine.</summary>
public sealed class MailChannelTests : IAsyncDisposable
{
    private readonly SmtpServer _server = new();

    private MailSettings Settings => new(
        "127.0.0.1", _server.Port, "", "", "hub@clinica.example", ["ana@clinica.example", "ti@clinica.example"], RequiresTls: false);

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task SendAsync_WhenTaken_CarriesPortugueseWhole()
    {
        var answer = await SendAsync(Settings);

        answer.ShouldBeOfType<Success<AlertReceipt>>();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var mail = await _server.NextAsync(patience.Token);
        mail.From.ShouldBe("hub@clinica.example");
        mail.To.ShouldBe(["ana@clinica.example", "ti@clinica.example"]);
        mail.Subject.ShouldBe("Financeiro (API): falhou");
        mail.Text.ShouldContain("A última execução não terminou bem: configuração.");
    }

    [Fact]
    public async Task SendAsync_WithAUser_SignsInFirst()
    {
        _server.Login = ("hub", "sênha");

        (await SendAsync(Settings with { User = "hub", Password = "sênha" })).ShouldBeOfType<Success<AlertReceipt>>();
    }

    [Fact]
    public async Task SendAsync_WithAWrongPassword_IsACredentialFailure_WithoutThePassword()
    {
        _server.Login = ("hub", "certa");

        var answer = await SendAsync(Settings with { User = "hub", Password = "errada-oculta" });

        var failure = answer.ShouldBeOfType<Failed<AlertReceipt>>().Failure;
        failure.Kind.ShouldBe(FailureKind.Credential);
        failure.Message.ShouldNotContain("oculta");
    }

    [Fact]
    public async Task SendAsync_WhenTlsIsRequiredAndNotOffered_SendsNothing()
    {
        var answer = await SendAsync(Settings with { RequiresTls = true, User = "hub", Password = "oculta" });

        answer.ShouldBeOfType<Failed<AlertReceipt>>().Failure.Kind.ShouldBe(FailureKind.Configuration);
        _server.Commands.ShouldNotContain(line => line.StartsWith("AUTH", StringComparison.Ordinal));
        _server.Commands.ShouldNotContain(line => line.StartsWith("MAIL", StringComparison.Ordinal));
    }

    [Fact]
    public async Task SendAsync_WhenEncryptingFails_SendsNothing()
    {
        _server.OffersTls = true;

        var answer = await SendAsync(Settings with { RequiresTls = true });

        answer.ShouldBeOfType<Failed<AlertReceipt>>();
        _server.Commands.ShouldContain("STARTTLS");
        _server.Commands.ShouldNotContain(line => line.StartsWith("MAIL", StringComparison.Ordinal));
    }

    [Fact]
    public async Task SendAsync_WhenARecipientIsUnknown_IsRefused_WithoutNamingThem()
    {
        _server.UnknownRecipient = "ti@clinica.example";

        var failure = (await SendAsync(Settings)).ShouldBeOfType<Failed<AlertReceipt>>().Failure;

        failure.Kind.ShouldBe(FailureKind.Refused);
        failure.Message.ShouldNotContain("@");
    }

    [Fact]
    public async Task SendAsync_WhenNobodyListens_IsAConnectionFailure()
    {
        var answer = await SendAsync(Settings with { Port = FreePort.Take() });

        answer.ShouldBeOfType<Failed<AlertReceipt>>().Failure.Kind.ShouldBe(FailureKind.Connection);
    }

    [Fact]
    public async Task SendAsync_WhenTheServerNeverSpeaks_GivesUpInTime()
    {
        _server.IsSilent = true;
        var clock = new ManualTimeProvider(SomeAlert.Since);
        var channel = new MailChannel(clock);

        var sending = channel.SendAsync(Settings, SomeAlert.Opened, CancellationToken.None);
        clock.Advance(TimeSpan.FromSeconds(16));

        (await sending).ShouldBeOfType<Failed<AlertReceipt>>().Failure.Kind.ShouldBe(FailureKind.Timeout);
    }

    private static async Task<Answer<AlertReceipt>> SendAsync(MailSettings settings) =>
        await new MailChannel(TimeProvider.System).SendAsync(settings, SomeAlert.Opened, CancellationToken.None);
}
