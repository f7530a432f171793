using System.Globalization;

namespace Consultare.Web.Schedules;

/// <summary>Reads a pause, or says which field is wrong and why.</summary>
internal static class PauseForm
{
    private const int LongestNote = 200;
    private const int MostDays = 30;

    /// <summary>End and note, or the fault.</summary>
    public static (DateTimeOffset? Until, string Note, (string Field, string Detail)? Fault) Read(PauseRequest request, DateTimeOffset now)
    {
        var note = request.Note?.Trim() ?? string.Empty;
        if (note.Length is 0 or > LongestNote)
        {
            return (null, note, ("note", $"Diga em até {LongestNote} letras por que o serviço fica pausado."));
        }

        if (string.IsNullOrWhiteSpace(request.Until))
        {
            return (null, note, null);
        }

        var isInstant = DateTimeOffset.TryParse(
            request.Until, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var until);
        return (until, note, FaultOf(isInstant, until, now));
    }

    private static (string Field, string Detail)? FaultOf(bool isInstant, DateTimeOffset until, DateTimeOffset now)
    {
        if (!isInstant)
        {
            return ("until", "O fim da pausa não está no formato 2026-11-21T17:05:00Z.");
        }

        if (until <= now)
        {
            return ("until", "O fim da pausa já passou.");
        }

        return until > now.AddDays(MostDays) ? ("until", $"A pausa vai até {MostDays} dias.") : null;
    }
}
