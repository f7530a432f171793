using System.Globalization;
using Consultare.Data.Proposals;
using Consultare.Grains.Runs;

namespace Consultare.Grains.Proposals;

/// <summary>What storing a proposal would change.</summary>
internal static class ProposalDifference
{
    private static readonly CultureInfo Portuguese = CultureInfo.GetCultureInfo("pt-BR");

    /// <summary>A sample of the change; null when the stored row is already so.</summary>
    /// <param name="stored">The stored row; null when there is none.</param>
    /// <param name="sent">The row as the source has it now.</param>
    public static PreviewSample? Of(ProposalRow? stored, ProposalRow sent)
    {
        var id = sent.ProposalId.ToString(CultureInfo.InvariantCulture);
        var clipped = sent.Clipped();
        if (stored is null)
        {
            return new PreviewSample(id, PreviewSample.Added, Field: null, Before: null, After: null);
        }

        return Fields(stored, clipped).Where(one => one.Differs).Select(one => one.Sample with { Id = id }).FirstOrDefault();
    }

    // What a person is called, and what a proposal is made of, stays out of the sample.
    private static IEnumerable<(bool Differs, PreviewSample Sample)> Fields(ProposalRow stored, ProposalRow sent)
    {
        yield return Field("data", Day(stored.Date), Day(sent.Date));
        yield return Field("situação", stored.Status, sent.Status);
        yield return Field("unidade", stored.UnitName, sent.UnitName);
        yield return Field("valor", Reais(stored.TotalValue), Reais(sent.TotalValue));
        yield return Hidden("profissional", stored.ProfessionalName, sent.ProfessionalName);
        yield return Hidden("itens", stored.ItemsJson, sent.ItemsJson);
    }

    private static (bool Differs, PreviewSample Sample) Field(string name, string before, string after) =>
        (!string.Equals(before, after, StringComparison.Ordinal), new PreviewSample("", PreviewSample.Changed, name, before, after));

    private static (bool Differs, PreviewSample Sample) Hidden(string name, string before, string after) =>
        (!string.Equals(before, after, StringComparison.Ordinal), new PreviewSample("", PreviewSample.Changed, name, Before: null, After: null));

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static string Reais(decimal value) => string.Create(Portuguese, $"R$ {value:N2}");
}
