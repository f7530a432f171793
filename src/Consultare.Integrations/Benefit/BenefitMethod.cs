namespace Consultare.Integrations.Benefit;

/// <summary>How the datagrid is asked; both appear to work (ambiguity A6).</summary>
public enum BenefitMethod
{
    /// <summary>JSON in the body.</summary>
    Post,

    /// <summary>Parameters in the query.</summary>
    Get,
}
