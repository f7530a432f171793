using Consultare.Sandbox.Faults;

namespace Consultare.Sandbox.Switches;

/// <summary>The scenarios by name; later systems add theirs.</summary>
internal static class ScenarioCatalog
{
    public const string Happy = "happy";

    private static readonly Dictionary<string, string> NoSwitches = [];

    public static readonly IReadOnlyList<Scenario> All =
    [
        new(Happy, "Dia comum", "Tudo responde como de costume.", NoSwitches, []),
        new("night-outage", "API fora do ar", "A API responde 503 até a falha ser desligada.", NoSwitches, [Of("S11", "503-always")]),
        new("expired-key", "Chave vencida", "A chave da API foi desativada (403).", NoSwitches, [Of("S02", "inactive-key")]),
        new("blocked", "Acesso bloqueado", "Um firewall responde 403 em HTML.", NoSwitches, [Of("S03", "blocked")]),
        new("shaky-network", "Rede instável", "Uma chamada em vinte falha de passagem, sempre as mesmas para uma semente.", NoSwitches,
            [Of("S11", "502-always", 0.02), Of("S12", "reset", 0.02), Of("S09", "500", 0.01)]),
        new("other-licence", "Outra licença", "Os hábitos de outra licença: outros nomes de campos, valores simples, listas sem envelope.",
            new Dictionary<string, string>
            {
                ["appointments.fallbackNames"] = "true",
                ["appointments.valueStyle"] = "point",
                ["appointments.dateStyle"] = "isoDateTime",
                ["appointments.decomposedNames"] = "true",
                ["procedures.groupIdField"] = "procedimento_grupo_id",
                ["professionals.bare"] = "true",
            }, []),
    ];

    private static FaultRequest Of(string fault, string variant, double? probability = null) =>
        new() { Fault = fault, Variant = variant, Probability = probability };
}
