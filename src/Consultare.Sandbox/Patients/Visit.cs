namespace Consultare.Sandbox.Patients;

/// <summary>One person in one queue, with when they come, are called and leave; times are the clinic's wall time.</summary>
internal sealed record Visit(
    long Id,
    int UnitId,
    QueueKind Queue,
    string Name,
    int Age,
    string Professional,
    string Appointment,
    TimeOnly Scheduled,
    DateTime ArrivedAt,
    DateTime CalledAt,
    DateTime LeftAt,
    VisitTrait Traits)
{
    /// <summary>When they came back after leaving; null when they did not.</summary>
    public DateTime? ReturnedAt { get; init; }

    /// <summary>Whether they are in the queue at a moment.</summary>
    public bool IsPresent(DateTime now) =>
        (now >= ArrivedAt && now < LeftAt) || (ReturnedAt is { } returned && now >= returned);

    /// <summary>Whether they have been there and are gone.</summary>
    public bool HasLeft(DateTime now) => now >= LeftAt && !IsPresent(now);

    /// <summary>Whether they are being seen.</summary>
    public bool IsCalled(DateTime now) => now >= CalledAt;

    public bool Has(VisitTrait trait) => Traits.HasFlag(trait);

    /// <summary>The name with its priority words, as the page writes it.</summary>
    public string ShownName => string.Concat(
        Name,
        Has(VisitTrait.Elderly) ? " (Idoso)" : "",
        Has(VisitTrait.Wheelchair) ? " - CADEIRANTE" : "",
        Has(VisitTrait.Pregnant) ? " gestante" : "");

    /// <summary>The arrival as the page tells it.</summary>
    public TimeOnly ShownArrival =>
        TimeOnly.FromDateTime(Has(VisitTrait.FutureArrival) ? ArrivedAt.AddMinutes(7) : ArrivedAt);
}
