using Consultare.Integrations.Answers;

namespace Consultare.Integrations.Feegow.Billing;

/// <summary>What can be wrong with a report, in sentences for the staff; never a word of its lines.</summary>
internal static class RevenueFailures
{
    public static IntegrationFailure DatesNotTaken() => Of(
        FailureKind.Untrusted, "O relatório não ficou com as datas pedidas; as linhas gravadas foram mantidas.");

    public static IntegrationFailure OtherPeriod() => Of(
        FailureKind.Untrusted, "O relatório trouxe só linhas de outro período; as linhas gravadas foram mantidas.");

    public static IntegrationFailure MissingColumns(IEnumerable<string> names) => new(
        FailureKind.LayoutChanged,
        $"O relatório mudou: falta a coluna {string.Join(", ", names)}; as linhas gravadas foram mantidas.",
        null, [.. names], 1);

    public static IntegrationFailure MissingControl(string control) => Of(
        FailureKind.LayoutChanged, $"A página do relatório mudou: não há {control}; as linhas gravadas foram mantidas.");

    public static IntegrationFailure PartMissing(int failed) => Of(
        FailureKind.Incomplete, failed == 1
            ? "Uma parte do relatório não veio; as linhas gravadas foram mantidas."
            : $"{failed} partes do relatório não vieram; as linhas gravadas foram mantidas.");

    public static IntegrationFailure FooterDiffers() => Of(
        FailureKind.Incomplete, "As linhas não conferem com o total do rodapé do relatório; as linhas gravadas foram mantidas.");

    public static IntegrationFailure NothingReadable() => Of(
        FailureKind.BadPayload, "Nenhuma linha do relatório pôde ser lida; as linhas gravadas foram mantidas.");

    /// <param name="characters">The bound it passes.</param>
    public static IntegrationFailure PageTooLarge(int characters) => Of(
        FailureKind.TooLarge,
        $"A página do relatório é maior que o limite aceito de {characters} caracteres; as linhas gravadas foram mantidas.");

    public static IntegrationFailure NeverEnds(int rows) => Of(
        FailureKind.TooLarge, $"O relatório passou de {rows} linhas sem terminar; as linhas gravadas foram mantidas.");

    private static IntegrationFailure Of(FailureKind kind, string message) => new(kind, message, null, [], 1);
}
