using Consultare.Data.Appointments;
using Consultare.Grains.Appointments;
using Consultare.Integrations.Feegow;

namespace Consultare.Grains.Tests.Appointments;

/// <summary>Each rule of hub-integrations 1.5 about rows that are stored and did not come back (F6).</summary>
public sealed class ReconciliationTests
{
    private static readonly DateOnly Day = new(2026, 3, 10);
    private readonly WindowReading _reading = new();

    [Fact]
    public void Of_ARowThatCameInAKeptStatus_Stays()
    {
        Came(Appointment(1, statusId: 3));

        var result = Reconcile(1);

        result.Gone.ShouldBeEmpty();
        result.Sought.ShouldBeEmpty();
        result.Warning(couldSearch: true).ShouldBeNull();
    }

    [Theory]
    [InlineData(5)]
    [InlineData(33)]
    [InlineData(101)]
    [InlineData(208)]
    public void Of_ARowThatCameInADroppedStatus_IsGone(int statusId)
    {
        Came(Appointment(1, statusId));

        Reconcile(1).Gone.ShouldBe([1]);
    }

    [Fact]
    public void Of_ARowThatDidNotCome_IsSoughtBeyondTheWindow()
    {
        Came(Appointment(2, statusId: 3));

        var result = Reconcile(1);

        result.Sought.ShouldBe([1]);
        result.Gone.ShouldBeEmpty();
    }

    [Fact]
    public void Of_ARowWhoseNewCopyWasRejected_CountsAsKept()
    {
        _reading.Add(new AppointmentSlice(
            Day, Day, [], [new RejectedRecord("1", "data", "não é uma data", KeepsStored: true, Id: 1)], Read: 1, NothingFound: false));

        var result = Reconcile(1);

        result.Sought.ShouldBeEmpty();
        result.Gone.ShouldBeEmpty();
    }

    [Fact]
    public void Of_ARejectedRowWithoutId_KeepsNobody()
    {
        _reading.Add(new AppointmentSlice(
            Day, Day, [], [new RejectedRecord("#1", "agendamento_id", "sem número", KeepsStored: false, Id: null)], Read: 1, NothingFound: false));

        Reconcile(1).Sought.ShouldBe([1]);
    }

    [Fact]
    public void Of_ARowOfASliceAnswered409_IsKeptWithAWarning_S04()
    {
        FoundNothing(Day.AddDays(-3), Day.AddDays(3));

        var result = Reconcile(1);

        result.Kept.ShouldBe(1);
        result.Sought.ShouldBeEmpty();
        result.Warning(couldSearch: true).ShouldNotBeNull().ShouldContain("mantido");
    }

    [Fact]
    public void Of_ASliceAnswered409WithNothingStored_IsNoDoubt()
    {
        FoundNothing(Day.AddDays(1), Day.AddDays(7));
        Came(Appointment(1, statusId: 3));

        var result = Reconcile(1);

        result.Kept.ShouldBe(0);
        result.Warning(couldSearch: true).ShouldBeNull();
    }

    [Fact]
    public void Of_ARowThatCameDroppedInOneSliceAndKeptInAnother_Stays()
    {
        Came(Appointment(1, statusId: 33));
        Came(Appointment(1, statusId: 7));

        var result = Reconcile(1);

        result.Gone.ShouldBeEmpty();
        result.Sought.ShouldBeEmpty();
    }

    [Fact]
    public void Of_ARowThatCameDroppedThoughItsOldDayIsUnproven_IsGone()
    {
        FoundNothing(Day, Day);
        Came(Appointment(1, statusId: 33));

        Reconcile(1).Gone.ShouldBe([1]);
    }

    [Fact]
    public void Warning_WhenTheSearchBeyondFailed_SaysThatRowsWereKept() =>
        Reconcile(1, 2, 3).Warning(couldSearch: false).ShouldNotBeNull().ShouldStartWith("3 agendamentos sumiram");

    [Fact]
    public void Warning_WhenNothingWasSought_NeedsNoSearch()
    {
        Came(Appointment(1, statusId: 3));

        Reconcile(1).Warning(couldSearch: false).ShouldBeNull();
    }

    private Reconciliation Reconcile(params long[] stored) =>
        Reconciliation.Of(stored.Select(id => new StoredAppointment(id, Day)), _reading);

    private void Came(FeegowAppointment appointment) =>
        _reading.Add(new AppointmentSlice(Day, Day, [appointment], [], Read: 1, NothingFound: false));

    private void FoundNothing(DateOnly start, DateOnly end) =>
        _reading.Add(new AppointmentSlice(start, end, [], [], Read: 0, NothingFound: true));

    private static FeegowAppointment Appointment(long id, int statusId) =>
        new(id, Day, statusId, 0m, null, null, null, null, null, null, null, null, null);
}
