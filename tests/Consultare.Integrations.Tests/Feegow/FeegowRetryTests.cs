using Consultare.Integrations.Answers;
using Consultare.Integrations.Feegow;
using Consultare.Sandbox.Faults;
using Consultare.Testing;

namespace Consultare.Integrations.Tests.Feegow;

/// <summary>Trouble that tends to pass is asked again, bounded in number and time (hub-integrations 0.8, S09–S12).</summary>
public sealed class FeegowRetryTests(SandboxFixture sandbox) : IClassFixture<SandboxFixture>
{
    [Theory]
    [InlineData("S11", "502-once")]
    [InlineData("S11", "503-once")]
    [InlineData("S11", "504-once")]
    public async Task Search_WhenAServerFaultPasses_SucceedsAtTheSecondAttempt_S11(string fault, string variant)
    {
        using var scene = new FeegowScene(sandbox);
        sandbox.Host.Faults.Add(fault, variant);

        var success = (await scene.SearchWeekAsync()).ShouldBeOfType<Success<AppointmentSlice>>();

        success.Attempts.ShouldBe(2);
        scene.Requests.ShouldBe(2);
        scene.Clock.Waits.ShouldHaveSingleItem().ShouldBeInRange(TimeSpan.FromMilliseconds(1), scene.Options.MaxDelay);
        scene.Log.Lines.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("S09", "500", 500)]
    [InlineData("S11", "502-always", 502)]
    [InlineData("S11", "503-always", 503)]
    [InlineData("S11", "504-always", 504)]
    public async Task Search_WhenAServerFaultStays_FailsWhenTheAttemptsEnd_S11(string fault, string variant, int status)
    {
        using var scene = new FeegowScene(sandbox);
        sandbox.Host.Faults.Add(fault, variant);

        var failure = (await scene.SearchWeekAsync()).ShouldBeOfType<Failed<AppointmentSlice>>().Failure;

        failure.Kind.ShouldBe(FailureKind.ServerFault);
        failure.StatusCode.ShouldBe(status);
        failure.IsFatal.ShouldBeFalse();
        failure.Attempts.ShouldBe(4);
        failure.Message.ShouldContain("depois de 4 tentativas");
        scene.Requests.ShouldBe(4);
        scene.Clock.Waits.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Search_WhenAskingAgain_WaitsLongerEachTimeUpToTheCap()
    {
        using var scene = new FeegowScene(sandbox, options =>
        {
            options.Attempts = 8;
            options.MaxDelay = TimeSpan.FromSeconds(5);
        });
        sandbox.Host.Faults.Add("S11", "503-always");

        await scene.SearchWeekAsync();

        scene.Clock.Waits.Count.ShouldBe(7);
        scene.Clock.Waits.ShouldBe(scene.Clock.Waits.Order());
        scene.Clock.Waits[0].ShouldBeLessThan(scene.Clock.Waits[2]);
        scene.Clock.Waits[^1].ShouldBe(scene.Options.MaxDelay);
    }

    [Fact]
    public async Task Search_WhenJitterDiffers_TheWaitsDiffer()
    {
        async Task<TimeSpan> WaitWithAsync(double jitter)
        {
            using var scene = new FeegowScene(sandbox, options => options.Jitter = () => jitter);
            sandbox.Host.Faults.Add("S11", "503-once");
            await scene.SearchWeekAsync();
            return scene.Clock.Waits.ShouldHaveSingleItem();
        }

        (await WaitWithAsync(0.1)).ShouldNotBe(await WaitWithAsync(0.9));
    }

    [Fact]
    public async Task Search_WhenOnlyOneAttemptIsAllowed_AsksOnce()
    {
        using var scene = new FeegowScene(sandbox, options => options.Attempts = 1);
        sandbox.Host.Faults.Add("S11", "503-always");

        (await scene.SearchWeekAsync()).ShouldBeOfType<Failed<AppointmentSlice>>().Failure.Attempts.ShouldBe(1);
    }

    [Theory]
    [InlineData("seconds", 1)]
    [InlineData("seconds", 60)]
    [InlineData("date", 1)]
    [InlineData("date", 45)]
    public async Task Search_When429SaysHowLong_WaitsExactlyThat_S10(string variant, int seconds)
    {
        using var scene = new FeegowScene(sandbox);
        sandbox.Host.Faults.Add(new FaultRequest
        {
            Fault = "S10",
            Variant = variant,
            Count = 1,
            Parameters = new Dictionary<string, string> { ["seconds"] = $"{seconds}" },
        });

        var success = (await scene.SearchWeekAsync()).ShouldBeOfType<Success<AppointmentSlice>>();

        success.Attempts.ShouldBe(2);
        scene.Clock.Waits.ShouldBe([TimeSpan.FromSeconds(seconds)]);
    }

    [Fact]
    public async Task Search_When429AsksForMoreThanTheCap_FailsAtOnce_S10()
    {
        using var scene = new FeegowScene(sandbox);
        sandbox.Host.Faults.Add("S10", "long");

        var failure = (await scene.SearchWeekAsync()).ShouldBeOfType<Failed<AppointmentSlice>>().Failure;

        failure.Kind.ShouldBe(FailureKind.RateLimited);
        failure.IsFatal.ShouldBeFalse();
        failure.Message.ShouldContain("3600 s");
        scene.Requests.ShouldBe(1);
        scene.Clock.Waits.ShouldBeEmpty();
    }

    [Fact]
    public async Task Search_When429StaysWithoutSayingHowLong_BacksOffAndFails_S10()
    {
        using var scene = new FeegowScene(sandbox);
        scene.Serve("{}", status: "429");

        var failure = (await scene.SearchWeekAsync()).ShouldBeOfType<Failed<AppointmentSlice>>().Failure;

        failure.Kind.ShouldBe(FailureKind.RateLimited);
        scene.Requests.ShouldBe(4);
        scene.Clock.Waits.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("no-answer")]
    [InlineData("slow-headers")]
    [InlineData("slow-body")]
    public async Task Search_WhenNoWholeAnswerComesInTime_IsATimeoutAfterTheAttempts_S12(string variant)
    {
        using var scene = new FeegowScene(sandbox);
        var fault = sandbox.Host.Faults.Add("S12", variant);

        var call = scene.SearchWeekAsync();
        for (var attempt = 1; attempt <= scene.Options.Attempts; attempt++)
        {
            await sandbox.Host.Faults.WaitForHitsAsync(fault.Id, attempt, CancellationToken.None);
            scene.Clock.Advance(scene.Options.RequestTimeout);
        }

        var failure = (await call).ShouldBeOfType<Failed<AppointmentSlice>>().Failure;
        failure.Kind.ShouldBe(FailureKind.Timeout);
        failure.StatusCode.ShouldBeNull();
        failure.IsFatal.ShouldBeFalse();
        failure.Message.ShouldContain("61 s depois de 4 tentativas");
        scene.Requests.ShouldBe(4);
    }

    [Theory]
    [InlineData("reset")]
    [InlineData("reset-mid-body")]
    public async Task Search_WhenTheConnectionBreaks_IsAskedAgainAndThenAConnectionFailure_S12(string variant)
    {
        using var scene = new FeegowScene(sandbox);
        sandbox.Host.Faults.Add("S12", variant);

        var failure = (await scene.SearchWeekAsync()).ShouldBeOfType<Failed<AppointmentSlice>>().Failure;

        failure.Kind.ShouldBe(FailureKind.Connection);
        failure.IsFatal.ShouldBeFalse();
        failure.Attempts.ShouldBe(4);
        scene.Requests.ShouldBe(4);
    }

    [Fact]
    public async Task Search_WhenTheConnectionBreaksOnce_SucceedsAtTheSecondAttempt_S12()
    {
        using var scene = new FeegowScene(sandbox);
        sandbox.Host.Faults.Add("S12", "reset-mid-body", count: 1);

        (await scene.SearchWeekAsync()).ShouldBeOfType<Success<AppointmentSlice>>().Attempts.ShouldBe(2);
    }

    [Fact]
    public async Task Search_WhenNobodyListens_IsAConnectionFailure_S12()
    {
        using var scene = new FeegowScene(sandbox, options =>
            options.ApiBaseUrl = new Uri($"http://api.feegow.localhost:{FreePort.Take()}/v1/api"));

        var failure = (await scene.SearchWeekAsync()).ShouldBeOfType<Failed<AppointmentSlice>>().Failure;

        failure.Kind.ShouldBe(FailureKind.Connection);
        failure.Attempts.ShouldBe(4);
    }
}
