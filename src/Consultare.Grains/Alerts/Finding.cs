using Consultare.Grains.Abstractions.Status;

namespace Consultare.Grains.Alerts;

/// <summary>What one look found out about one cause of one subject.</summary>
/// <param name="Cause">The cause.</param>
/// <param name="Subject">Service or credential.</param>
/// <param name="Verdict">Whether the trouble is there.</param>
/// <param name="Since">When it began, UTC.</param>
/// <param name="Title">One line in pt-BR.</param>
/// <param name="Message">Plain words in pt-BR.</param>
internal sealed record Finding(
    AlertCause Cause, string Subject, Verdict Verdict, DateTimeOffset Since, string Title, string Message)
{
    /// <summary>A finding that raises nothing.</summary>
    public static Finding Quiet(AlertCause cause, string subject, Verdict verdict) =>
        new(cause, subject, verdict, default, "", "");
}
