using Consultare.Data.Dialects;

namespace Consultare.Data.Proposals;

/// <summary>One quotation as the source has it (hub-domain 2.8); texts too long for their column are cut.</summary>
/// <param name="ProposalId">Feegow's id, above zero.</param>
/// <param name="Date">Day of the proposal.</param>
/// <param name="Status">Status in the vendor's words.</param>
/// <param name="UnitName">Unit.</param>
/// <param name="ProfessionalName">Who proposed it.</param>
/// <param name="TotalValue">Reais.</param>
/// <param name="ItemsJson">List of <c>{nome, valor}</c>, always written the same way for the same items.</param>
public sealed record ProposalRow(
    long ProposalId,
    DateOnly Date,
    string Status,
    string UnitName,
    string ProfessionalName,
    decimal TotalValue,
    string ItemsJson)
{
    private const int StatusLength = 80;

    /// <summary>The row as the columns hold it, so that comparing with what is stored is comparing values.</summary>
    public ProposalRow Clipped() => this with
    {
        Status = ColumnText.Clip(Status, StatusLength),
        UnitName = ColumnText.Name(UnitName),
        ProfessionalName = ColumnText.Name(ProfessionalName),
        TotalValue = Money.Checked(TotalValue),
    };
}
