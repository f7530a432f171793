using System.Globalization;
using Consultare.Data.Alerts;
using Consultare.Grains.Abstractions.Clinic;
using Consultare.Integrations.Alerts;

namespace Consultare.Grains.Alerts;

/// <summary>Puts alerts into words, pt-BR and the clinic's clock.</summary>
internal static class AlertText
{
    /// <summary>An instant on the clinic's clock: 14:05 de 21/11.</summary>
    public static string Time(DateTimeOffset instant) =>
        ClinicCalendar.LocalTime(instant).ToString("HH:mm 'de' dd/MM", CultureInfo.InvariantCulture);

    /// <summary>A length in the two largest units that matter.</summary>
    public static string Length(TimeSpan length) => length switch
    {
        { TotalDays: >= 1 } => $"{(int)length.TotalDays} d {length.Hours} h",
        { TotalHours: >= 1 } => $"{length.Hours} h {length.Minutes} min",
        { TotalMinutes: >= 1 } => $"{length.Minutes} min {length.Seconds} s",
        _ => $"{length.Seconds} s",
    };

    /// <summary>The message of a notice.</summary>
    public static AlertMessage Of(AlertNotice notice)
    {
        var alert = notice.Alert;
        return notice.Event == "opened" ? Opened(alert) : Recovered(alert);
    }

    /// <summary>A message that says that the channel works.</summary>
    public static AlertMessage Trial(DateTimeOffset now) => new(
        Guid.Empty, "test", "test", "hub", "Hub Consultare: mensagem de teste",
        $"Este é um teste dos alertas do Hub Consultare, enviado às {Time(now)}. Nada está errado.", now, null);

    private static AlertMessage Opened(AlertRecord alert) => new(
        alert.AlertId, "opened", alert.Cause, alert.Subject, alert.Title,
        $"{alert.Title}.\n\n{alert.Message}\n\nDesde {Time(alert.Since)} (horário de São Paulo).",
        alert.Since, null);

    private static AlertMessage Recovered(AlertRecord alert)
    {
        var end = alert.ClosedAt ?? alert.OpenedAt;
        var title = $"Resolvido: {alert.Title}";
        return new AlertMessage(
            alert.AlertId, "recovered", alert.Cause, alert.Subject, title,
            $"{title}.\n\nDe {Time(alert.Since)} a {Time(end)} (horário de São Paulo): {Length(end - alert.Since)}.",
            alert.Since, end);
    }
}
