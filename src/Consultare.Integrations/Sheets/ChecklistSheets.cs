using Microsoft.Extensions.Options;

namespace Consultare.Integrations.Sheets;

/// <summary>The counts that the two checklists take from spreadsheets; errors are told, never shown as a zero (S44–S46).</summary>
public sealed class ChecklistSheets
{
    private readonly SheetsOptions _options;
    private readonly SheetReader _reader;

    internal ChecklistSheets(IOptions<SheetsOptions> options, SheetReader reader) => (_options, _reader) = (options.Value, reader);

    /// <summary>WhatsApp requests to the CRC on a day of the clinic (hub-domain 5.12).</summary>
    public async Task<SheetCount> CountCrcRequestsAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var reading = await _reader.ReadAsync(
            SheetsOptions.CrcSettings, _options.Crc, _reader.ReadRangeAsync, CrcSheet.HasHeading, cancellationToken);
        return reading.Table is { } table
            ? new SheetCount(CrcSheet.Count(table, day), true, [])
            : new SheetCount(0, false, reading.Errors);
    }

    /// <summary>The reception's answers of a day and unit (hub-domain 5.13).</summary>
    /// <param name="unitKey">One of <see cref="ReceptionUnits.All"/>.</param>
    /// <param name="day">Day of the clinic.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="ArgumentException">There is no such unit.</exception>
    public async Task<ReceptionSheetCount> CountReceptionAsync(string unitKey, DateOnly day, CancellationToken cancellationToken)
    {
        if (!ReceptionUnits.All.Contains(unitKey))
        {
            throw new ArgumentException($"Unknown unit '{unitKey}'.", nameof(unitKey));
        }

        var reading = await _reader.ReadAsync(
            SheetsOptions.ReceptionSettings, _options.Reception, _reader.ReadFirstOfAsync, ReceptionSheet.HasHeading, cancellationToken);
        if (reading.Table is not { } table)
        {
            return new ReceptionSheetCount(0, 0, false, reading.Errors);
        }

        var (resolve, checkup) = ReceptionSheet.Count(table, unitKey, day);
        return new ReceptionSheetCount(resolve, checkup, true, []);
    }
}
