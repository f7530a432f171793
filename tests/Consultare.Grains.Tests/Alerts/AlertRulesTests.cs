using Consultare.Data.Alerts;
using Consultare.Grains.Abstractions.Runs;
using Consultare.Grains.Abstractions.Status;
using Consultare.Grains.Alerts;

namespace Consultare.Grains.Tests.Alerts;

/// <summary>When there is something to tell: grace of 10 minutes for a start, of 15 for a length.</summary>
public sealed class AlertRulesTests
{
    private static readonly DateTimeOffset Now = Sights.Noon;
    private static readonly DateTimeOffset LongAgo = Now.AddDays(-1);

    [Theory]
    [InlineData(9, "Hold")]
    [InlineData(11, "On")]
    public void Late_AfterTheGrace(int minutes, string verdict) =>
        Of(AlertCause.Late, Sights.Well with { Due = Now.AddMinutes(-minutes) }).Verdict.ToString().ShouldBe(verdict);

    [Fact]
    public void Late_WhenNothingIsOwed_IsOver() => Of(AlertCause.Late, Sights.Well).Verdict.ShouldBe(Verdict.Off);

    [Fact]
    public void Late_CountsFromWhenSomebodyWatches_NotFromTheTimeTheHubWasOff()
    {
        var sight = Sights.Well with { Due = Now.AddHours(-3) };

        Of(AlertCause.Late, sight, watchingSince: Now.AddMinutes(-5)).Verdict.ShouldBe(Verdict.Hold);
        var late = Of(AlertCause.Late, sight, watchingSince: Now.AddMinutes(-11));
        (late.Verdict, late.Since).ShouldBe((Verdict.On, Now.AddHours(-3)));
    }

    [Theory]
    [InlineData(9, "Off")]
    [InlineData(11, "On")]
    public void Late_OfAContinuousService_CountsFromItsLastSignOfLife(int minutes, string verdict) =>
        Of(AlertCause.Late, Sights.Well with { IsContinuous = true, Due = Now.AddMinutes(-minutes) })
            .Verdict.ToString().ShouldBe(verdict);

    [Fact]
    public void PausedService_RaisesNothing()
    {
        var run = Sights.Run(Now.AddHours(-2));
        var sight = Sights.Failed with { IsPaused = true, Due = Now.AddHours(-1), Current = run, BlockedBy = Sights.Block };

        Judge(LongAgo, sight).ShouldNotContain(finding => finding.Verdict == Verdict.On);
    }

    [Theory]
    [InlineData(34, "Off")]
    [InlineData(36, "On")]
    public void TooLong_AfterTheUsualLengthAndTheGrace(int minutes, string verdict)
    {
        var sight = Sights.Well with
        {
            State = ServiceState.Running, Expected = TimeSpan.FromMinutes(20), Current = Sights.Run(Now.AddMinutes(-minutes)),
        };

        Of(AlertCause.TooLong, sight).Verdict.ToString().ShouldBe(verdict);
    }

    [Fact]
    public void TooLong_WhenNobodyKnowsTheUsualLength_CountsTheGraceAlone() =>
        Of(AlertCause.TooLong, Sights.Well with { Current = Sights.Run(Now.AddMinutes(-16)) }).Verdict.ShouldBe(Verdict.On);

    [Fact]
    public void TooLong_IsNoBackfill_NoWindowAndNoRunThatWaits()
    {
        var old = Now.AddHours(-9);
        Of(AlertCause.TooLong, Sights.Well with { Current = Sights.Run(old, RunKind.Backfill) }).Verdict.ShouldBe(Verdict.Off);
        Of(AlertCause.TooLong, Sights.Well with { Current = Sights.Run(old), IsContinuous = true }).Verdict.ShouldBe(Verdict.Off);
        Of(AlertCause.TooLong, Sights.Well with { Current = Sights.Run(null) }).Verdict.ShouldBe(Verdict.Off);
    }

    [Theory]
    [InlineData(ServiceState.Error, 0, "On")]
    [InlineData(ServiceState.Warning, 2, "Off")]
    [InlineData(ServiceState.Warning, 3, "On")]
    [InlineData(ServiceState.Completed, 0, "Off")]
    [InlineData(ServiceState.Online, 0, "Off")]
    [InlineData(ServiceState.Running, 0, "Hold")]
    [InlineData(ServiceState.Pending, 0, "Hold")]
    [InlineData(ServiceState.Unknown, 0, "Hold")]
    public void Failed_ByTheStateOfTheService(ServiceState state, int badInARow, string verdict) =>
        Of(AlertCause.Failed, Sights.Failed with { State = state, BadInARow = badInARow }).Verdict.ToString().ShouldBe(verdict);

    [Fact]
    public void BlockedServices_ShareOneAlert_AndRaiseNoneOfTheirOwn()
    {
        var first = Sights.Failed with { BlockedBy = Sights.Block, Due = LongAgo };
        var second = first with { Key = "faturamento", Name = "Faturamento", BlockedBy = Sights.Block with { Since = Now.AddMinutes(-9) } };

        var raised = Judge(LongAgo, first, second).Where(finding => finding.Verdict == Verdict.On).ShouldHaveSingleItem();

        (raised.Cause, raised.Subject, raised.Since).ShouldBe((AlertCause.Blocked, "feegow/web", Now.AddMinutes(-9)));
        raised.Message.ShouldContain("Financeiro (API), Faturamento");
    }

    [Fact]
    public void BlockedService_AmongHealthyOnes_RaisesTheAlert()
    {
        var well = Sights.Well with { Key = "comercial", Name = "Comercial" };
        var blocked = Sights.Well with { Key = "faturamento", Name = "Faturamento", State = ServiceState.Warning, BlockedBy = Sights.Block };

        var raised = Judge(LongAgo, well, blocked, Sights.Well).Where(finding => finding.Verdict == Verdict.On).ShouldHaveSingleItem();

        (raised.Cause, raised.Subject).ShouldBe((AlertCause.Blocked, "feegow/web"));
        raised.Message.ShouldBe("Serviços parados por isso: Faturamento.");
    }

    private static Finding Of(AlertCause cause, ServiceSight sight, DateTimeOffset? watchingSince = null) =>
        Judge(watchingSince ?? LongAgo, sight).Single(finding => finding.Cause == cause);

    private static IReadOnlyList<Finding> Judge(DateTimeOffset watchingSince, params ServiceSight[] sights)
    {
        var settings = new AlertSettings(new Dictionary<string, string>
        {
            [AlertSettingNames.GraceLateMinutes] = "10", [AlertSettingNames.GraceLongMinutes] = "15",
        });
        return new AlertRules(settings, warningRuns: 3, watchingSince, Now).Judge(sights);
    }
}
