using System.Net;
using System.Text;
using Consultare.Testing;

namespace Consultare.Sandbox.Tests.Control;

/// <summary>The sandbox's time (sandbox 3.7).</summary>
public sealed class ClockTests : IAsyncLifetime
{
    private readonly ManualTimeProvider _real = new(SandboxFixture.Morning);
    private SandboxFixture _sandbox = null!;

    public async Task InitializeAsync() =>
        _sandbox = await SandboxFixture.StartAsync(new() { TimeProvider = _real });

    public Task DisposeAsync() => _sandbox.DisposeAsync();

    [Fact]
    public async Task Clock_ByDefault_IsRealTimeInSaoPaulo()
    {
        _real.Advance(TimeSpan.FromMinutes(5));

        var clock = await _sandbox.Control.ClockAsync();

        clock.ShouldBe(new SandboxClockReading(SandboxFixture.Morning.AddMinutes(5), false, 0));
        clock.Now.Offset.ShouldBe(TimeSpan.FromHours(-3));
    }

    [Fact]
    public async Task Clock_WhenSetInClinicTime_RunsOnFromThere()
    {
        await PostAsync("""{"set":"2026-03-20T22:30:00"}""");
        _real.Advance(TimeSpan.FromMinutes(10));

        var clock = await _sandbox.Control.ClockAsync();

        clock.Now.ShouldBe(new DateTimeOffset(2026, 3, 20, 22, 40, 0, TimeSpan.FromHours(-3)));
        clock.OffsetSeconds.ShouldBe((10 * 24 + 13.5) * 3600);
    }

    [Fact]
    public async Task Clock_WhenFrozen_StandsStillUntilUnfrozen()
    {
        await PostAsync("""{"frozen":true}""");
        _real.Advance(TimeSpan.FromHours(1));
        (await _sandbox.Control.ClockAsync()).ShouldBe(new SandboxClockReading(SandboxFixture.Morning, true, -3600));

        await PostAsync("""{"frozen":false}""");
        _real.Advance(TimeSpan.FromMinutes(1));

        (await _sandbox.Control.ClockAsync()).Now.ShouldBe(SandboxFixture.Morning.AddMinutes(1));
    }

    [Fact]
    public async Task Clock_WhenReturnedToRealTime_HasNoOffset()
    {
        await PostAsync("""{"advanceDays":1,"frozen":true}""");

        await PostAsync("""{"realTime":true,"frozen":false}""");

        (await _sandbox.Control.ClockAsync()).ShouldBe(new SandboxClockReading(SandboxFixture.Morning, false, 0));
    }

    [Theory]
    [InlineData("""{"set":"tomorrow"}""", "set")]
    [InlineData("""{"set":"2026-02-31T09:00:00"}""", "set")]
    [InlineData("""{"advanceDays":401}""", "400")]
    [InlineData("""{"set":"1999-12-31T09:00:00"}""", "2000")]
    [InlineData("""{"advance":"1d"}""", "advance")]
    public async Task Clock_WhenAskedWrongly_Answers422SayingWhat(string body, string named)
    {
        var (status, text) = await PostAsync(body);

        status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        text.ShouldContain(named);
        (await _sandbox.Control.ClockAsync()).Now.ShouldBe(SandboxFixture.Morning);
    }

    [Fact]
    public async Task Clock_NearMidnight_ChangesTheDayInSaoPauloNotInUtc()
    {
        await PostAsync("""{"set":"2026-03-10T23:59:00"}""");
        (await _sandbox.Control.ExpectedAsync()).Today.ShouldBe(new DateOnly(2026, 3, 10));

        _real.Advance(TimeSpan.FromMinutes(2));

        (await _sandbox.Control.ExpectedAsync()).Today.ShouldBe(new DateOnly(2026, 3, 11));
    }

    [Fact]
    public async Task Clock_WhenSetBack_KeepsTheDataThatWereLived()
    {
        await PostAsync("""{"advanceDays":1}""");
        await PostAsync("""{"set":"2026-03-10T12:00:00"}""");

        (await _sandbox.Control.ExpectedAsync()).Today.ShouldBe(new DateOnly(2026, 3, 11));
    }

    private async Task<(HttpStatusCode Status, string Text)> PostAsync(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await _sandbox.Control.Http.PostAsync(new Uri("clock", UriKind.Relative), content);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
