namespace Consultare.Data.Reception;

/// <summary>Somebody in a reception queue, as read; all times are clinic-local.</summary>
/// <param name="Id">Id at the source.</param>
/// <param name="Patient">Name; null becomes <c>Desconhecido</c>.</param>
/// <param name="ArrivedAt">When they came, as far as it is known; stored at the first sighting only.</param>
/// <param name="ServedAt">The source's own service time; null until it tells one.</param>
/// <param name="ServedTimeIsKnown">Whether it told the clock time and not the day alone.</param>
/// <param name="Status">The source's word; null becomes <c>Indefinido</c>.</param>
public sealed record ReceptionRow(
    long Id, string? Patient, DateTime ArrivedAt, DateTime? ServedAt, bool ServedTimeIsKnown, string? Status)
{
    /// <summary>Tells of a person without naming them.</summary>
    public override string ToString() => $"reception {Id}";
}
