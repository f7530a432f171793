using Consultare.Sandbox.Expectations;

namespace Consultare.Grains.Tests.Testing;

/// <summary>Compares stored rows with what the sandbox published.</summary>
public static class StoredRows
{
    /// <summary>The rows of the expected window equal the aggregates by unit × day × status and by booking day × status.</summary>
    public static void ShouldEqual(this IEnumerable<StoredRow> rows, ExpectedAppointments expected)
    {
        var window = rows.Where(row => row.Date >= expected.Start && row.Date <= expected.End).ToList();
        window.CountBy(row => (row.Unit, row.Date, row.StatusId))
            .Select(pair => new UnitDayStatusCount(pair.Key.Unit, pair.Key.Date, pair.Key.StatusId, pair.Value))
            .ShouldBe(expected.ByUnitDayStatus, ignoreOrder: true);
        window.CountBy(row => (row.BookedOn, row.StatusId))
            .Select(pair => new DayStatusCount(pair.Key.BookedOn, pair.Key.StatusId, pair.Value))
            .ShouldBe(expected.ByBookingDayStatus, ignoreOrder: true);
    }

    public static StoredRow? Of(this IEnumerable<StoredRow> rows, long id) => rows.SingleOrDefault(row => row.Id == id);
}
