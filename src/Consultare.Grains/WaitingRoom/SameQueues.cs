using Consultare.Integrations.Answers;
using Consultare.Integrations.Feegow.WaitingRoom;

namespace Consultare.Grains.WaitingRoom;

/// <summary>
/// Two units of one cycle with the same patients and arrivals are one unit read twice: neither is believed
/// (hub-integrations 5, S24).
/// </summary>
internal static class SameQueues
{
    private static readonly IntegrationFailure Same = new(
        FailureKind.Untrusted,
        "O Feegow mostrou a mesma fila médica para mais de uma unidade. A leitura foi descartada e ninguém foi finalizado.",
        StatusCode: 200,
        Fields: [],
        Attempts: 1);

    /// <summary>The answers, with those that look the same made into failures.</summary>
    public static IReadOnlyDictionary<int, Answer<WaitingReading>> Distrust(
        IReadOnlyDictionary<int, Answer<WaitingReading>> answers)
    {
        var keys = answers.ToDictionary(pair => pair.Key, pair => KeyOf(pair.Value));
        var doubled = keys.Values.OfType<string>().CountBy(key => key).Where(pair => pair.Value > 1).Select(pair => pair.Key)
            .ToHashSet(StringComparer.Ordinal);
        return answers.ToDictionary(
            pair => pair.Key,
            pair => keys[pair.Key] is { } key && doubled.Contains(key) ? new Failed<WaitingReading>(Same) : pair.Value);
    }

    // Empty queues look alike by nature.
    private static string? KeyOf(Answer<WaitingReading> answer) =>
        answer is Success<WaitingReading> { Value.Patients: { Count: > 0 } patients }
            ? string.Join('\n', patients.Select(one => $"{one.Name}\t{one.Arrival}").Distinct().Order(StringComparer.Ordinal))
            : null;
}
