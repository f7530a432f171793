namespace Orleans.Serialization.Invocation;

/// <summary>A call's method and arguments.</summary>
public interface IInvokable
{
    /// <summary>How many arguments there are.</summary>
    int GetArgumentCount();

    /// <summary>One argument, counted from 0.</summary>
    object? GetArgument(int index);

    /// <summary>Replaces one argument, counted from 0.</summary>
    void SetArgument(int index, object? value);

    /// <summary>The method's name.</summary>
    string GetMethodName();
}
