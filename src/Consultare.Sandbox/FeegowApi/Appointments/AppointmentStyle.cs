using System.Globalization;
using System.Text;

namespace Consultare.Sandbox.FeegowApi.Appointments;

/// <summary>
/// How records are written out, for all of them at once (sandbox 3.6 and the fallback names of integrations 1.4).
/// </summary>
internal sealed record AppointmentStyle
{
    public static readonly AppointmentStyle Usual = new();

    /// <summary>One style for every value; <see cref="ValueStyle.Mixed"/> leaves each record its own.</summary>
    public ValueStyle Value { get; init; } = ValueStyle.Mixed;

    public DateStyle Date { get; init; } = DateStyle.Dashes;

    /// <summary>Whether names come decomposed (NFD), as some systems send accents.</summary>
    public bool DecomposedNames { get; init; }

    /// <summary>
    /// Whether <c>id</c>, <c>data_agendamento</c>, <c>status</c> and <c>valor</c> stand in for the usual names.
    /// </summary>
    public bool FallbackNames { get; init; }

    /// <summary>Whether the records without id and with an invalid date are left out.</summary>
    public bool WithoutOddRecords { get; init; }

    public ValueStyle ValueStyleOf(Appointment one) =>
        one.ValueStyle is ValueStyle.Unreadable || Value is ValueStyle.Mixed ? one.ValueStyle : Value;

    /// <summary>Whether a reader can take the record; one it cannot take is rejected and counted.</summary>
    public bool IsReadable(Appointment one) => !one.HasInvalidDate && ValueStyleOf(one) is not ValueStyle.Unreadable;

    public string? Name(string? name) => DecomposedNames ? name?.Normalize(NormalizationForm.FormD) : name;

    public string DateText(Appointment one) => one.HasInvalidDate ? "31-02-2026" : Date switch
    {
        DateStyle.Slashes => one.Date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
        DateStyle.Iso => one.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateStyle.IsoDateTime => one.Date.ToString("yyyy-MM-dd'T02:30:00Z'", CultureInfo.InvariantCulture),
        _ => one.Date.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture),
    };
}
