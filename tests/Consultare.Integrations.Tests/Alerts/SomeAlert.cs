using Consultare.Integrations.Alerts;

namespace Consultare.Integrations.Tests.Alerts;

/// <summary>Messages whose details do not matter.</summary>
internal static class SomeAlert
{
    public static readonly DateTimeOffset Since = new(2026, 3, 10, 15, 0, 0, TimeSpan.Zero);

    public static AlertMessage Opened { get; } = new(
        Guid.Parse("0198c0de-0000-7000-8000-000000000001"), "opened", "failed", "financeiro", "Financeiro (API): falhou",
        "Financeiro (API): falhou.\n\nA última execução não terminou bem: configuração.", Since, RecoveredAt: null);

    public static AlertMessage Recovered { get; } =
        Opened with { Event = "recovered", RecoveredAt = Since.AddMinutes(135) };
}
