using Consultare.Grains.Abstractions.Status;

namespace Consultare.Grains.Abstractions.Alerts;

/// <summary>An alert that is not over.</summary>
/// <param name="AlertId">Names it everywhere.</param>
/// <param name="Cause">Why it was raised.</param>
/// <param name="Subject">Canonical service key, or the key of the credential that blocks.</param>
/// <param name="Title">One line in pt-BR.</param>
/// <param name="Since">When the trouble began, UTC.</param>
[GenerateSerializer, Immutable, Alias("alerts.open")]
public sealed record OpenAlert(
    [property: Id(0)] Guid AlertId,
    [property: Id(1)] AlertCause Cause,
    [property: Id(2)] string Subject,
    [property: Id(3)] string Title,
    [property: Id(4)] DateTimeOffset Since);
