using Consultare.Integrations.Answers;
using Consultare.Integrations.Feegow.WaitingRoom;

namespace Consultare.Grains.WaitingRoom;

/// <summary>
/// Whether this system's pages tell the session's unit at all. Where they do, a reading without that proof may be of the
/// unit before it and is not believed; where no page of a whole cycle does, the units can only be compared (S24).
/// </summary>
internal sealed class UnitProof
{
    private static readonly IntegrationFailure Unproven = new(
        FailureKind.Untrusted,
        "O Feegow não confirmou a troca de unidade. A leitura foi descartada e ninguém foi finalizado.",
        StatusCode: 200,
        Fields: [],
        Attempts: 1);

    private bool _isTold;

    /// <summary>The answers of a cycle, with those that lack a proof that others have made into failures.</summary>
    public IReadOnlyDictionary<int, Answer<WaitingReading>> Distrust(
        IReadOnlyDictionary<int, Answer<WaitingReading>> answers)
    {
        var read = answers.Values.OfType<Success<WaitingReading>>().ToList();
        var noneTells = read.Count == answers.Count && read.TrueForAll(one => !one.Value.IsUnitProven);
        _isTold = read.Exists(one => one.Value.IsUnitProven) || (_isTold && !noneTells);
        return _isTold
            ? answers.ToDictionary(pair => pair.Key, pair => IsUnproven(pair.Value) ? new Failed<WaitingReading>(Unproven) : pair.Value)
            : answers;
    }

    private static bool IsUnproven(Answer<WaitingReading> answer) =>
        answer is Success<WaitingReading> { Value.IsUnitProven: false };
}
