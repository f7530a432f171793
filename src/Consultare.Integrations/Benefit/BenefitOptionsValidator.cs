using Microsoft.Extensions.Options;

namespace Consultare.Integrations.Benefit;

/// <summary>Refuses settings that cannot work at start, in a sentence that says what to change.</summary>
internal sealed class BenefitOptionsValidator : IValidateOptions<BenefitOptions>
{
    public ValidateOptionsResult Validate(string? name, BenefitOptions options)
    {
        var problems = new List<string>();
        var address = options.BaseUrl;
        var isWeb = address.IsAbsoluteUri && address.Scheme is "http" or "https";
        if (!isWeb || address.Query.Length > 0 || address.UserInfo.Length > 0)
        {
            problems.Add($"{BenefitOptions.BaseUrlSetting} must be an absolute http or https address without query "
                + "or user, such as https://cartao-beneficios.feegow.com.");
        }

        if (!Enum.IsDefined(options.Method))
        {
            problems.Add($"{BenefitOptions.MethodSetting} must be POST or GET.");
        }

        if (options.Attempts is < 1 or > 10)
        {
            problems.Add($"Benefit:{nameof(options.Attempts)} is {options.Attempts}; it must be between 1 and 10.");
        }

        if (options.MaxPageBytes is < 1024 or > 64L * 1024 * 1024)
        {
            problems.Add($"Benefit:{nameof(options.MaxPageBytes)} must be between 1 KiB and 64 MiB.");
        }

        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
