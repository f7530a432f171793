using Consultare.Integrations.Answers;
using Consultare.Integrations.Feegow.Queues;
using Consultare.Integrations.Feegow.Reception;
using Consultare.Integrations.Feegow.WaitingRoom;
using Consultare.Integrations.Feegow.Web;
using Consultare.Integrations.Tests.Feegow;
using Consultare.Sandbox.Faults;
using Consultare.Testing;

namespace Consultare.Integrations.Tests.Queues;

/// <summary>Both clients against the sandbox: sessions, units, character sets, bounds (S22–S25, S28–S32).</summary>
public sealed class QueueClientTests : IClassFixture<SandboxFixture>, IAsyncLifetime, IDisposable
{
    private const string Fragment = "/v8.1/ListaEsperaCont.asp";
    private readonly SandboxFixture _sandbox;
    private readonly PlainSessions _sessions;
    private readonly RecordingLogger<WaitingRoomClient> _log = new();
    private readonly RecordingLogger<ReceptionClient> _receptionLog = new();
    private readonly WaitingRoomClient _waiting;
    private readonly ReceptionClient _reception;

    public QueueClientTests(SandboxFixture sandbox)
    {
        _sandbox = sandbox;
        _sessions = new PlainSessions(new Uri(sandbox.Host.HubSettings["FEEGOW_WEB_BASE_URL"]), TimeProvider.System);
        var options = Microsoft.Extensions.Options.Options.Create(new FeegowQueueOptions
        {
            CoreBaseUrl = new Uri(sandbox.Host.HubSettings["FEEGOW_CORE_BASE_URL"]),
            BaseDelay = TimeSpan.FromMilliseconds(1),
            MaxDelay = TimeSpan.FromMilliseconds(2),
        });
        _waiting = new WaitingRoomClient(options, TimeProvider.System, _log);
        _reception = new ReceptionClient(options, TimeProvider.System, _receptionLog);
    }

    public async Task InitializeAsync()
    {
        await _sandbox.Control.ResetAsync();
        await _sandbox.Control.SwitchAsync("patients.automatic", "false");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _waiting.Dispose();
        _reception.Dispose();
        _sessions.Dispose();
    }

    [Fact]
    public async Task Waiting_OfAUnit_IsThatUnitsAndProven()
    {
        await _sandbox.Control.ArriveAsync(3, "Inês Araújo", arrival: "08:41", traits: ["wheelchair", "firstTimeElement", "entities"]);

        var reading = Reading(await WaitAsync(3));

        (reading.UnitId, reading.IsUnitProven).ShouldBe((3, true));
        reading.Patients.ShouldHaveSingleItem().Name.ShouldBe("Inês Araújo - CADEIRANTE");
        Reading(await WaitAsync(2)).Patients.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("latin1")]
    [InlineData("utf8")]
    [InlineData("none-latin1")]
    [InlineData("none-utf8")]
    [InlineData("mismatch")]
    [InlineData("mismatch-latin1")]
    [InlineData("twice")]
    public async Task Waiting_UnderEveryCharset_ReadsTheSameName_S29(string charset)
    {
        await _sandbox.Control.ArriveAsync(2, "João À Ínes Conceição ÂNGELA");
        await _sandbox.Control.SwitchAsync("waiting.charset", charset);

        Reading(await WaitAsync(2)).Patients.Single().Name.ShouldBe("João À Ínes Conceição ÂNGELA");
    }

    [Theory]
    [InlineData("dropped")]
    [InlineData("login-page")]
    public async Task Waiting_WhenTheSessionIsDropped_IsALostSession_S22_S23(string variant)
    {
        await _sandbox.Control.ArmAsync(variant == "dropped" ? "S22" : "S23", variant);

        Kind(await WaitAsync(2)).ShouldBe(FailureKind.SessionLost);
    }

    [Fact]
    public async Task Waiting_WhenTheUnitStaysAndThePageTells_IsUntrusted_S24()
    {
        await _sandbox.Control.ArmAsync("S24", "told");

        Kind(await WaitAsync(2)).ShouldBe(FailureKind.Untrusted);
    }

    [Fact]
    public async Task Waiting_WhenThePageDoesNotTellTheUnit_IsReadUnproven()
    {
        await _sandbox.Control.SwitchAsync("web.unitMarker", "false");

        Reading(await WaitAsync(2)).IsUnitProven.ShouldBeFalse();
    }

    [Theory]
    [InlineData("S25", "503", FailureKind.UnknownPage)]
    [InlineData("S28", "blank", FailureKind.UnknownPage)]
    [InlineData("S28", "garbage", FailureKind.UnknownPage)]
    [InlineData("S30", "six-columns", FailureKind.LayoutChanged)]
    [InlineData("S30", "extra-first", FailureKind.LayoutChanged)]
    public async Task Waiting_UnderAFault_IsThatFailure(string fault, string variant, FailureKind kind)
    {
        await _sandbox.Control.ArriveAsync(2, "Ana Sá");
        await _sessions.CurrentAsync(CancellationToken.None);
        await _sandbox.Control.ArmAsync(fault, variant);

        Kind(await WaitAsync(2)).ShouldBe(kind);
        string.Concat(_log.Lines).ShouldNotContain("Ana");
    }

    [Fact]
    public async Task Waiting_OfFiftyMegabytes_IsStoppedAndNamesTheBound()
    {
        await _sandbox.Control.SwitchAsync("waiting.body", "huge");

        var failure = Failure(await WaitAsync(2));

        failure.Kind.ShouldBe(FailureKind.TooLarge);
        failure.Message.ShouldContain("tamanho aceito (4 MB)");
    }

    [Theory]
    [InlineData("S11", "502-always", FailureKind.ServerFault, 2)]
    [InlineData("S12", "reset-mid-body", FailureKind.Connection, 2)]
    [InlineData("S13", "truncated", FailureKind.BadPayload, 1)]
    [InlineData("S09", "404", FailureKind.UnknownPage, 1)]
    public async Task Waiting_WhenTheFragmentFails_IsClassifiedAndRetriedOnlyWherePassing(
        string fault, string variant, FailureKind kind, int attempts)
    {
        await _sandbox.Control.ArriveAsync(2, "Ana Sá");
        await _sandbox.Control.ArmAsync(new FaultRequest { Fault = fault, Variant = variant, Path = Fragment });

        var failure = Failure(await WaitAsync(2));

        (failure.Kind, failure.Attempts).ShouldBe((kind, attempts));
    }

    [Fact]
    public async Task Waiting_WhenTheFragmentFailsOnce_IsReadAtTheSecondAttempt_S11()
    {
        await _sandbox.Control.ArmAsync(new FaultRequest { Fault = "S11", Variant = "502-once", Path = Fragment });

        (await WaitAsync(2)).ShouldBeOfType<Success<WaitingReading>>().Attempts.ShouldBe(2);
    }

    [Fact]
    public async Task Reception_OfAUnit_DropsWhoeverIsOfAnother_S32()
    {
        var ana = await _sandbox.Control.ArriveAsync(3, "Ana Sá", "reception");
        await _sandbox.Control.ArriveAsync(2, "Bia Luz", "reception");

        var reading = (await ReceptionAsync(3)).ShouldBeOfType<Success<ReceptionReading>>().Value;

        reading.Items.Select(item => (item.Id, item.Patient)).ShouldBe([(ana.Id, "Ana Sá")]);
        reading.Foreign.ShouldBe(1);
    }

    [Theory]
    [InlineData("S31", "401", FailureKind.SessionLost)]
    [InlineData("S31", "403", FailureKind.SessionLost)]
    [InlineData("S31", "login", FailureKind.SessionLost)]
    [InlineData("S31", "not-a-list", FailureKind.BadPayload)]
    public async Task Reception_UnderAFault_IsThatFailure(string fault, string variant, FailureKind kind)
    {
        var session = ((Success<UnitSession>)await _sessions.CurrentAsync(2, CancellationToken.None)).Value;
        await _sandbox.Control.ArmAsync(fault, variant);

        (await _reception.ReadAsync(session, CancellationToken.None)).ShouldBeOfType<Failed<ReceptionReading>>().Failure.Kind.ShouldBe(kind);
        string.Concat(_receptionLog.Lines).ShouldNotContain(session.Token);
    }

    [Fact]
    public async Task Log_OfARequest_HoldsNoSecret()
    {
        await WaitAsync(2);
        await ReceptionAsync(2);
        var token = ((Success<UnitSession>)await _sessions.CurrentAsync(2, CancellationToken.None)).Value.Token;

        var journal = System.Text.Json.JsonSerializer.Serialize(await _sandbox.Control.LogAsync());

        journal.ShouldNotContain(token);
    }

    private async Task<Answer<WaitingReading>> WaitAsync(int unit)
    {
        var session = ((Success<WebSession>)await _sessions.CurrentAsync(CancellationToken.None)).Value;
        return await _waiting.ReadAsync(session, unit, CancellationToken.None);
    }

    private async Task<Answer<ReceptionReading>> ReceptionAsync(int unit)
    {
        var session = ((Success<UnitSession>)await _sessions.CurrentAsync(unit, CancellationToken.None)).Value;
        return await _reception.ReadAsync(session, CancellationToken.None);
    }

    private static WaitingReading Reading(Answer<WaitingReading> answer) => answer.ShouldBeOfType<Success<WaitingReading>>().Value;

    private static IntegrationFailure Failure(Answer<WaitingReading> answer) => answer.ShouldBeOfType<Failed<WaitingReading>>().Failure;

    private static FailureKind Kind(Answer<WaitingReading> answer) => Failure(answer).Kind;
}
