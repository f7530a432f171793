using Consultare.Integrations.Answers;
using Consultare.Integrations.Feegow;

namespace Consultare.Web.Settings;

/// <summary>Tries the API key with a short list that every licence has.</summary>
internal sealed class FeegowKeyProbe(FeegowClient feegow)
{
    /// <summary>Whether it works, and a sentence about it.</summary>
    public async Task<(bool Ok, string Message)> TestAsync(CancellationToken cancellationToken)
    {
        var answer = await feegow.ListSpecialtiesAsync(cancellationToken);
        return answer is Failed<IReadOnlyDictionary<long, string>> { Failure: var failure }
            ? (false, failure.Message)
            : (true, "A chave da API do Feegow funciona.");
    }
}
